package org.qibu.server.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.reading.Holder;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.store.StreamId;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.paging.Page;
import org.qibu.server.reading.CountyLists;
import org.qibu.server.reading.CountyProjections;
import org.qibu.server.reading.KeptRows;
import org.qibu.server.reading.Work;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;
import org.qibu.server.store.Projections;

/** The index written along the way, fact by fact, is the index rebuilt from the facts. */
class StoriesIndexedTest {
    private static final DivisionCode COUNTY = DivisionCode.parse("610727");
    private static final Pack PACK = Packs.bundled("hanzhong-2023-7");

    @TempDir
    private static Path keys;

    private static final DSLContext QUERIES = TestDatabase.get().queries();
    private static final Projections PROJECTIONS =
            CountyProjections.of(OfficialCalendar::mainland, PACK.lights().thresholds());
    private static final ImmutableCollection<Submission> LIVES = played();

    private final CountyLists lists = new CountyLists(QUERIES, COUNTY);

    @BeforeEach
    void writeFactByFact() {
        FactStore store = new JooqFactStore(QUERIES, MasterKey.openOrMake(keys.resolve("master.key")), PROJECTIONS);
        for (Submission life : LIVES) {
            StreamId<SubmissionEvent> stream =
                    SubmissionFacts.KIND.stream(COUNTY, life.id().value());
            int done = store.read(stream).events().size();
            for (SubmissionEvent fact : life.history().subList(done, life.version())) {
                store.append(Append.on(stream.at(done++)).with(stream, ImmutableList.of(fact)));
            }
        }
    }

    @Test
    void rebuiltTablesAreTheSameRowForRow() {
        ImmutableListMultimap<String, String> written = dump();
        assertThat(written.keySet()).contains("submission", "matter_case", "work", "open_clock", "handed_in");

        PROJECTIONS.rebuild(QUERIES);

        assertThat(dump()).isEqualTo(written);
    }

    @Test
    void aRowThatWasTamperedWithIsPutRight() {
        ImmutableListMultimap<String, String> written = dump();
        QUERIES.execute(
                "update qibu.matter_case set state = 'ISSUED', phase = 'ENDED' where county = ?", COUNTY.value());
        QUERIES.execute("delete from qibu.work where county = ?", COUNTY.value());
        assertThat(dump()).isNotEqualTo(written);

        PROJECTIONS.rebuild(QUERIES);

        assertThat(dump()).isEqualTo(written);
    }

    @Test
    void tablesThatWereMadeAnewAreMissedAndWritten() {
        ImmutableListMultimap<String, String> written = dump();
        assertThat(PROJECTIONS.isMissing(QUERIES)).isFalse();
        for (String table : List.of("open_clock", "handed_in", "work", "matter_case", "submission")) {
            QUERIES.execute("delete from qibu." + table);
        }
        assertThat(PROJECTIONS.isMissing(QUERIES)).isTrue();

        PROJECTIONS.rebuild(QUERIES);

        assertThat(dump()).isEqualTo(written);
    }

    @Test
    void whatSilenceAcceptsIsFoundByTheDayItDoes() {
        LocalDate day = LocalDate.of(2026, 10, 19);
        List<String> silent = LIVES.stream()
                .filter(life -> !read(life, day).acceptedBySilence().isEmpty())
                .map(life -> life.id().value())
                .toList();

        assertThat(Page.all(part -> lists.silentBy(day, part)).map(SubmissionId::value))
                .containsAll(silent);
    }

    @Test
    void whoeverWaitsToBeToldIsAtTheWindowFirstWhoeverHasNoReceipt() {
        LocalDate day = LocalDate.of(2026, 10, 19);
        List<String> waiting = LIVES.stream()
                .filter(life -> read(life, day).tellBy().isPresent())
                .sorted(Comparator.comparing((Submission life) -> life.receipt().isPresent())
                        .thenComparing(life -> life.filed().stamp().on())
                        .thenComparing(life -> life.id().value()))
                .map(life -> life.id().value())
                .toList();

        assertThat(Page.all(lists::atWindow).map(SubmissionId::value))
                .isNotEmpty()
                .containsExactlyElementsOf(waiting);
    }

    @Test
    void whatIsReadyIsListedToBeIssued() {
        LocalDate day = LocalDate.of(2026, 10, 19);
        assertThat(Page.all(lists::toIssue).map(SubmissionId::value))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(LIVES.stream()
                        .filter(life -> !read(life, day).readyToIssue().isEmpty())
                        .map(life -> life.id().value())
                        .toList());
    }

    @Test
    void anOfficeFindsWhatItDecidesAndWhatItOwesAnOpinionOn() {
        LocalDate day = LocalDate.of(2026, 10, 19);
        assertThat(PACK.regime().departments()).allSatisfy(department -> {
            List<Work> theirs = LIVES.stream()
                    .flatMap(life -> read(life, day).cases().stream()
                            .filter(each ->
                                    each.next().holder() != Holder.NOBODY && concerns(each.branch(), department.id()))
                            .map(each ->
                                    new Work(life.id(), each.branch().terms().matter())))
                    .toList();
            assertThat(Page.all(part -> lists.work(department.id().value(), part)))
                    .as(department.name())
                    .containsExactlyInAnyOrderElementsOf(theirs);
        });
    }

    private static boolean concerns(Branch branch, DepartmentId department) {
        return branch.terms().department().equals(department)
                || (!branch.state().isDecidedOrEnded()
                        && branch.handling()
                                .opinion(department)
                                .filter(opinion -> opinion.isOpen())
                                .isPresent());
    }

    @Test
    void aFileIsFoundByTheSubmissionsThatNameIt() {
        for (Submission life : LIVES) {
            life.filed()
                    .materials()
                    .forEach(material -> assertThat(Page.all(part -> lists.naming(material.digest(), part)))
                            .contains(life.id()));
        }
    }

    private static SubmissionReading read(Submission life, LocalDate day) {
        return SubmissionReading.of(
                life, day, OfficialCalendar.mainland(), PACK.lights().thresholds());
    }

    private static ImmutableListMultimap<String, String> dump() {
        return KeptRows.of(QUERIES, COUNTY);
    }

    private static ImmutableCollection<Submission> played() {
        BareOffices offices = new BareOffices(PACK, OfficialCalendar.mainland());
        offices.play(StoryBook.scenes());
        return offices.submissions().values();
    }
}
