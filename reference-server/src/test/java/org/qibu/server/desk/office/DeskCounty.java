package org.qibu.server.desk.office;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.Packs;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Role;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.bench.PinnedClock;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.desk.Interrupted;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.reading.CountyIndex;
import org.qibu.server.reading.CountyProjections;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;

/** A county's desks on a real store, and what others do there before the act that is looked at. */
final class DeskCounty {
    static final DivisionCode COUNTY = DivisionCode.parse("610730");
    static final LocalDate DAY = LocalDate.of(2026, 10, 19);

    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    private static final Pack PACK = Packs.bundled("hanzhong-2023-7");
    private static final UnifiedSocialCreditCode COMPANY = UnifiedSocialCreditCode.parse("91350100M000100Y43");

    private static int projects;

    final ProjectId project = ProjectId.of("desk-" + projects++);
    final County county;
    final Bench bench;
    final DepartmentDesk desk;
    final DecisionDesk decisions;

    private final FactStore facts;

    /** Keeps its keys in a folder; {@code meanwhile} happens after a desk has read and before it writes. */
    DeskCounty(Path keys, Runnable meanwhile) {
        this(keys, meanwhile, PACK);
    }

    /** The same under another version of its pack. */
    DeskCounty(Path keys, Runnable meanwhile, Pack pack) {
        county = new County(COUNTY, "佛坪", pack, () -> CALENDAR, new PinnedClock(DAY, Instant::now));
        var queries = TestDatabase.get().queries();
        facts = new JooqFactStore(
                queries,
                MasterKey.openOrMake(keys.resolve("master.key")),
                CountyProjections.of(() -> CALENDAR, pack.lights().thresholds()));
        bench = new Bench(county, new Interrupted(facts, meanwhile), new CountyIndex(queries, COUNTY));
        desk = new DepartmentDesk(bench);
        decisions = new DecisionDesk(bench);
    }

    Acting acting(Role role, MatterId matter) {
        return Acting.once(new Caller(role, matter(matter).department().value()));
    }

    void file(SubmissionId id, MatterId matter, MatterId... required) {
        var filed = new SubmissionEvent.Filed(
                stamp(Actor.builder(COMPANY)),
                id,
                project,
                COMPANY,
                ImmutableList.of(
                        CaseTerms.of(county.regime().matter(matter).orElseThrow(), ImmutableSet.copyOf(required))),
                ImmutableList.of(),
                ImmutableMap.of(),
                IntakeRules.SAMPLE,
                county.footing());
        facts.append(Append.on(bench.stream(id).at(0))
                .with(bench.stream(id), Submission.file(filed).orThrow()));
    }

    void receive(SubmissionId id) {
        does(
                id,
                s -> s.intake()
                        .issueReceipt(
                                stamp(new Actor(Capacity.WINDOW_CLERK, "window", "w")), number(s, "收"), CALENDAR));
    }

    void accept(SubmissionId id, MatterId matter) {
        Actor officer = actor(matter, Capacity.OFFICER);
        receive(id);
        does(id, s -> s.intake().accept(stamp(officer), matter, number(s, "受"), CALENDAR));
        does(id, s -> s.handling().start(stamp(officer), matter, CALENDAR));
        for (DepartmentId asked : matter(matter).consulted()) {
            Actor other = Actor.of(Capacity.OFFICER, asked, "o");
            does(id, s -> s.opinions().give(stamp(other), matter, asked, Verdict.AGREE, "同意", ImmutableSet.of(), ""));
        }
    }

    void grant(SubmissionId id, MatterId matter) {
        does(id, s -> s.decisions().draft(stamp(actor(matter, Capacity.OFFICER)), matter, Outcome.GRANT, ""));
        does(id, s -> s.decisions().passReview(stamp(actor(matter, Capacity.REVIEWER)), matter, ""));
        does(id, s -> s.decisions().sign(stamp(actor(matter, Capacity.LEADER)), matter, number(s, "许"), "", CALENDAR));
    }

    void revoke(SubmissionId id, MatterId matter) {
        does(id, s -> s.issuing().revoke(stamp(actor(matter, Capacity.LEADER)), matter, number(s, "撤"), "申请材料虚假"));
    }

    private void does(SubmissionId id, Function<Submission, Ruling<SubmissionEvent>> act) {
        Submission read = bench.submission(id);
        facts.append(Append.on(bench.stream(id).at(read.version()))
                .with(bench.stream(id), act.apply(read).orThrow()));
    }

    static Matter matter(MatterId id) {
        return PACK.regime().matter(id).orElseThrow();
    }

    private static Actor actor(MatterId matter, Capacity capacity) {
        return Actor.of(capacity, matter(matter).department(), capacity.name().toLowerCase(Locale.ROOT));
    }

    private static Stamp stamp(Actor actor) {
        return new Stamp(DAY.atTime(2, 0).toInstant(java.time.ZoneOffset.UTC), DAY, actor);
    }

    private static DocumentNumber number(Submission submission, String kind) {
        return DocumentNumber.of(kind + submission.version());
    }
}
