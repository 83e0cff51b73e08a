package org.qibu.server.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.NoticeDays;
import org.qibu.approval.calendar.notice.NoticeEvent;
import org.qibu.approval.calendar.notice.NoticeForm;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.store.StreamId;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.demo.story.BareOffices;
import org.qibu.server.demo.story.StoryBook;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.reading.CountyProjections;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;
import org.qibu.server.store.Projections;

/** A county with the submissions of many stories and some about the turn of the year, whose calendar may change. */
final class CalendarCounty {
    /** An invented notice of the next year, which makes provisional days firm and moves some. */
    static final NoticeForm NEXT_YEAR = form(
            "样本〔2026〕27号",
            2027,
            false,
            off("2027-01-01", "2027-01-03", "元旦"),
            off("2027-02-05", "2027-02-11", "春节"),
            work("2027-01-09", "元旦"));

    /** An invented change of days that lie ahead of every story's last one. */
    static final NoticeForm THIS_YEAR =
            form("样本〔2026〕28号", 2026, true, off("2026-10-27", "2026-10-28", "样本假日"), work("2026-10-31", "样本假日"));

    static final Pack PACK = Packs.bundled("hanzhong-2023-7");
    static final WorkdayCalendar BUNDLED = OfficialCalendar.mainland();

    final DSLContext queries;
    final DivisionCode division;
    final CountyCalendar calendar;
    final Projections projections;
    final FactStore facts;

    CalendarCounty(Path keys, String division, WorkdayCalendar known) {
        this(keys, division, known, TestDatabase.get().queries());
    }

    CalendarCounty(Path keys, String division, WorkdayCalendar known, DSLContext queries) {
        this.queries = queries;
        this.division = DivisionCode.parse(division);
        this.calendar = CountyCalendar.of(known, queries, this.division);
        this.projections = CountyProjections.of(calendar, PACK.lights().thresholds());
        this.facts = store(keys, projections);
    }

    /** The store of a server that has not heard of any notice. */
    FactStore unaware(Path keys) {
        return store(keys, CountyProjections.of(() -> BUNDLED, PACK.lights().thresholds()));
    }

    private FactStore store(Path keys, Projections written) {
        return new JooqFactStore(queries, MasterKey.openOrMake(keys.resolve("master.key")), written);
    }

    void live() {
        for (Submission life : Lives.ALL) {
            StreamId<SubmissionEvent> stream =
                    SubmissionFacts.KIND.stream(division, life.id().value());
            facts.append(Append.on(stream.at(0)).with(stream, life.history()));
        }
    }

    NoticeId enter(NoticeForm form) {
        NoticeId id = NoticeId.of("N" + (calendar.notices().all().size() + 1));
        write(new NoticeEvent.Entered(stamp("project-officer"), id, form));
        calendar.refresh();
        return id;
    }

    void confirm(NoticeId id, int moved) {
        write(new NoticeEvent.Confirmed(stamp("reviewer"), id, moved));
        write(new NoticeEvent.Confirmed(stamp("leader"), id, moved));
    }

    void write(NoticeEvent event) {
        var stream = calendar.stream();
        int version = facts.read(stream).events().size();
        facts.append(Append.on(stream.at(version)).with(stream, List.of(event)));
    }

    Rereading rereading() {
        return new Rereading(queries, division, calendar, facts);
    }

    /** One that tells how far it is after so many clocks. */
    Rereading rereading(int atOnce) {
        return new Rereading(queries, division, calendar, facts, atOnce);
    }

    /** The same county on another server, whose statements are told before they are executed. */
    CalendarCounty watched(Path keys, Consumer<String> statements) {
        DefaultConfiguration watched = new DefaultConfiguration();
        watched.setSQLDialect(queries.dialect());
        watched.setConnectionProvider(queries.configuration().connectionProvider());
        watched.setExecuteListener(ExecuteListener.onExecuteStart(
                context -> Optional.ofNullable(context.sql()).ifPresent(statements)));
        return new CalendarCounty(keys, division.value(), BUNDLED, DSL.using(watched));
    }

    Rereadings rereadings() {
        return new Rereadings(queries, division);
    }

    static Stamp stamp(String post) {
        return new Stamp(
                Instant.parse("2026-10-19T02:00:00Z"),
                LocalDate.of(2026, 10, 19),
                new Actor(Capacity.PROJECT_OFFICER, "window", post));
    }

    private static NoticeForm form(String number, int year, boolean amends, NoticeDays... days) {
        return new NoticeForm(
                number,
                "样本机关",
                LocalDate.of(2026, 10, 12),
                Year.of(year),
                amends,
                ImmutableList.copyOf(days),
                "https://example.invalid/notice");
    }

    private static NoticeDays off(String first, String last, String name) {
        return new NoticeDays(LocalDate.parse(first), LocalDate.parse(last), true, name);
    }

    private static NoticeDays work(String day, String name) {
        return new NoticeDays(LocalDate.parse(day), LocalDate.parse(day), false, name);
    }

    /** The submissions. */
    static final class Lives {
        static final ImmutableCollection<Submission> ALL = played();

        /** One more, which is filed later than the others. */
        static final Submission LATE = made().life(40 * 13);

        /** Some that are filed last. */
        static final ImmutableCollection<Submission> LAST =
                IntStream.range(41, 61).mapToObj(n -> made().life(n * 13)).collect(toImmutableList());

        private Lives() {}
    }

    private static ImmutableCollection<Submission> played() {
        BareOffices offices = new BareOffices(PACK, BUNDLED);
        offices.play(StoryBook.scenes());
        MadeLives made = made();
        return ImmutableList.<Submission>builder()
                .addAll(offices.submissions()
                        .values()
                        .asList()
                        .subList(20, offices.submissions().size()))
                .addAll(IntStream.range(0, 40).mapToObj(n -> made.life(n * 13)).iterator())
                .build();
    }

    private static MadeLives made() {
        return new MadeLives(PACK, BUNDLED, LocalDate.of(2026, 12, 30), 30);
    }
}
