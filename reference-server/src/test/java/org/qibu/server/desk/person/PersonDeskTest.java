package org.qibu.server.desk.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.privacy.Erasure;
import org.qibu.approval.privacy.ErasureGround;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Role;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.OvertakenException;
import org.qibu.server.bench.PinnedClock;
import org.qibu.server.bench.Written;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.desk.Interrupted;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.reading.CountyIndex;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;
import org.qibu.server.store.PersonalPart;
import org.qibu.server.store.Projections;
import org.qibu.server.trail.FactCheck;
import org.qibu.server.trail.Receipts;
import org.qibu.server.trail.Sequencing;
import org.qibu.server.trail.Trail;
import org.qibu.server.trail.Witnesses;

/** The end of what is kept of a person, on a real store with its trail. */
class PersonDeskTest {
    private static final DivisionCode COUNTY = DivisionCode.parse("610944");
    private static final UnifiedSocialCreditCode COMPANY = UnifiedSocialCreditCode.parse("91350100M000100Y43");
    private static final LocalDate FILED = LocalDate.of(2012, 10, 19);
    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 10, 19);
    private static final Pack PACK = Packs.bundled("hanzhong-2023-7");
    private static final Matter MATTER = PACK.regime().matters().get(0);
    private static final SubmissionId ID = SubmissionId.of("B20261019-000001");

    @TempDir
    private static Path keys;

    private final DSLContext queries = TestDatabase.get().queries();
    private FactStore facts;
    private Trail trail;

    @BeforeEach
    void open() {
        MasterKey master = MasterKey.openOrMake(keys.resolve("master.key"));
        facts = new JooqFactStore(queries, master, new Projections(ImmutableList.of()));
        trail = Trail.open(queries, COUNTY, master, "example.com/610944");
    }

    private Bench bench(LocalDate today) {
        return bench(today, facts);
    }

    private Bench bench(LocalDate today, FactStore facts) {
        County county =
                new County(COUNTY, "示例", PACK, () -> OfficialCalendar.mainland(), new PinnedClock(today, Instant::now));
        return new Bench(county, facts, new CountyIndex(queries, COUNTY));
    }

    private Outcome<Written> erase(LocalDate today) {
        Acting officer = Acting.once(new Caller(Role.PROJECT_OFFICER, ""));
        return new PersonDesk(bench(today), facts, new Erasure(Optional.of(10)))
                .erase(officer, ID, ErasureGround.PERIOD_ENDED, "本人申请，保存期限已满");
    }

    @Test
    void erasesThePersonAndNothingElse() throws Exception {
        Bench bench = bench(FILED);
        var stream = bench.stream(ID);
        files(bench, stream, "pseudonym");
        assertThat(erase(LONG_AFTER).findings()).extracting(Finding::code).containsExactly("erasure.under-way");

        Submission filed = bench.submission(ID);
        facts.append(Append.on(stream.at(1))
                .with(
                        stream,
                        filed.intake()
                                .withdraw(stamp(), MATTER.id(), "不再建设", OfficialCalendar.mainland())
                                .orThrow()));
        Submission before = bench.submission(ID);
        Receipt handedOut = receipt(bench);
        assertThat(erase(FILED).findings()).extracting(Finding::code).containsExactly("erasure.must-be-kept");
        assertThat(facts.recorded(stream).get(0).personal().fields()).containsEntry("contact-name", "经办人");

        assertThat(erase(LONG_AFTER).findings()).isEmpty();

        assertThat(facts.recorded(stream).get(0).personal().isErased()).isTrue();
        assertThat(bench.submission(ID)).as("the state").isEqualTo(before);
        assertThat(bench.erased(ID).orElseThrow())
                .satisfies(erased -> assertThat(erased.ground()).isEqualTo(ErasureGround.PERIOD_ENDED))
                .satisfies(erased -> assertThat(erased.reason()).isEqualTo("本人申请，保存期限已满"))
                .satisfies(erased -> assertThat(erased.submissions()).containsExactly(ID));
        for (Receipt receipt : ImmutableList.of(handedOut, receipt(bench))) {
            assertThat(receipt.verify(trail.verifier(), WitnessPolicy.none())).isEmpty();
        }
        assertThat(FactCheck.of(trail, done -> {}).first()).as("the trail").isEmpty();
        assertThat(erase(LONG_AFTER).findings()).extracting(Finding::code).containsExactly("erasure.done");
    }

    /** Between the ruling and its writing the same person files once more: that is under way, and nothing of it may be erased. */
    @Test
    void erasesNothingOfWhoFilesAtTheSameMoment() throws Exception {
        Bench bench = bench(FILED);
        StreamId<SubmissionEvent> ended = ended(bench, SubmissionId.of("B20261019-000002"), "files again");
        StreamId<SubmissionEvent> another = bench.stream(SubmissionId.of("B20261019-000003"));

        Desk desk = new Desk(() -> files(bench, another, "files again"));
        assertThatThrownBy(() -> desk.erase("B20261019-000002")).isInstanceOf(OvertakenException.class);

        assertThat(facts.recorded(ended).get(0).personal().fields()).containsEntry("contact-name", "经办人");
        assertThat(facts.recorded(another).get(0).personal().fields()).containsEntry("contact-name", "经办人");
        assertThat(bench.erased(SubmissionId.of("B20261019-000002"))).isEmpty();
    }

    @Test
    void whoFilesAfterTheirErasureIsAnotherPerson() {
        Bench bench = bench(FILED);
        StreamId<SubmissionEvent> ended = ended(bench, SubmissionId.of("B20261019-000004"), "files later");
        assertThat(new Desk(() -> {}).erase("B20261019-000004").findings()).isEmpty();

        StreamId<SubmissionEvent> later = bench.stream(SubmissionId.of("B20261019-000005"));
        files(bench, later, "files later");

        assertThat(facts.recorded(ended).get(0).personal().isErased()).isTrue();
        assertThat(facts.recorded(later).get(0).personal().fields()).containsEntry("contact-name", "经办人");
        assertThat(bench.erased(SubmissionId.of("B20261019-000005"))).isEmpty();
    }

    /** Where a person is erased long after, while something happens in between. */
    private final class Desk {
        private final FactStore interrupted;

        private Desk(Runnable meanwhile) {
            this.interrupted = new Interrupted(facts, meanwhile);
        }

        private Outcome<Written> erase(String submission) {
            return new PersonDesk(bench(LONG_AFTER, interrupted), interrupted, new Erasure(Optional.of(10)))
                    .erase(
                            Acting.once(new Caller(Role.PROJECT_OFFICER, "")),
                            SubmissionId.of(submission),
                            ErasureGround.PERIOD_ENDED,
                            "保存期限已满");
        }
    }

    private void files(Bench bench, StreamId<SubmissionEvent> stream, String person) {
        facts.append(Append.on(stream.at(0))
                .with(
                        stream,
                        filed(bench.county(), SubmissionId.of(stream.key())),
                        new PersonalPart(person, ImmutableMap.of("contact-name", "经办人"))));
    }

    /** A submission of a person that was filed and ended. */
    private StreamId<SubmissionEvent> ended(Bench bench, SubmissionId id, String person) {
        StreamId<SubmissionEvent> stream = bench.stream(id);
        files(bench, stream, person);
        facts.append(Append.on(stream.at(1))
                .with(
                        stream,
                        bench.submission(id)
                                .intake()
                                .withdraw(stamp(), MATTER.id(), "不再建设", OfficialCalendar.mainland())
                                .orThrow()));
        return stream;
    }

    private Receipt receipt(Bench bench) throws InterruptedException {
        try (Sequencing sequencing = Sequencing.start(trail, Witnesses.none())) {
            sequencing.tell();
            long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < until) {
                Optional<Receipt> receipt = new Receipts(trail).of(bench.stream(ID), ImmutableSet.of(1, 2));
                if (receipt.isPresent()) {
                    return receipt.get();
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new AssertionError("no receipt");
    }

    private static SubmissionEvent filed(County county, SubmissionId id) {
        return Submission.file(new SubmissionEvent.Filed(
                        stamp(),
                        id,
                        ProjectId.of("P20261019-000001"),
                        COMPANY,
                        ImmutableList.of(CaseTerms.of(MATTER, ImmutableSet.of())),
                        ImmutableList.of(),
                        ImmutableMap.of(),
                        IntakeRules.SAMPLE,
                        county.footing()))
                .orThrow()
                .get(0);
    }

    private static Stamp stamp() {
        return new Stamp(Instant.parse("2012-10-19T01:00:00Z"), FILED, Actor.builder(COMPANY));
    }
}
