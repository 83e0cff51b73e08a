package org.qibu.server.running;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.qibu.approval.calendar.OfficeHours;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.matter.Department;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.PackHeader;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.privacy.Erasure;
import org.qibu.server.access.Seats;
import org.qibu.server.account.ServiceKeys;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.bench.CountyClock;
import org.qibu.server.bench.PinnedClock;
import org.qibu.server.calendar.CountyCalendar;
import org.qibu.server.calendar.Rereading;
import org.qibu.server.calendar.Rereadings;
import org.qibu.server.console.frame.Offices;
import org.qibu.server.database.Database;
import org.qibu.server.demo.DemoCounty;
import org.qibu.server.demo.StoryClock;
import org.qibu.server.demo.story.Cast;
import org.qibu.server.demo.story.StoryBook;
import org.qibu.server.desk.DemoDesk;
import org.qibu.server.desk.Desks;
import org.qibu.server.desk.office.Silence;
import org.qibu.server.files.FolderFileStore;
import org.qibu.server.identity.OpenIdClient;
import org.qibu.server.identity.OpenIdSignIn;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.management.CountedFacts;
import org.qibu.server.management.Metrics;
import org.qibu.server.reading.CountyIndex;
import org.qibu.server.reading.CountyProjections;
import org.qibu.server.session.FormTokens;
import org.qibu.server.session.Lifetimes;
import org.qibu.server.session.Sessions;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;
import org.qibu.server.store.Projections;
import org.qibu.server.trail.Trail;

/**
 * The desks of one county on one database, with what stands behind them.
 *
 * @param name the county's name as a page's head has it
 * @param provider who says who somebody is; empty where nobody does
 */
record Hall(
        String name,
        PackHeader pack,
        Desks desks,
        Offices offices,
        CountyClock clock,
        Silence silence,
        CountyCalendar calendar,
        Rereading rereading,
        Sessions sessions,
        FormTokens formTokens,
        Optional<OpenIdSignIn> provider,
        ServiceKeys keys,
        FactStore facts,
        Trail trail) {
    static final DivisionCode DIVISION = DivisionCode.parse("610702");
    private static final String PACK = "hanzhong-2023-7";
    private static final String SHORT = "汉台";

    /** Opens the files and keys of the home folder and puts the desks on them; a demo's county is filled first. */
    static Hall open(
            Settings settings,
            Database database,
            WorkdayCalendar calendar,
            Metrics metrics,
            Consumer<String> progress) {
        progress.accept("正在载入制度包 " + PACK + "……");
        Pack pack = Packs.bundled(PACK);
        MasterKey key = KeyCheck.opened(settings.masterKey(), database.queries());
        CountyCalendar known = CountyCalendar.of(calendar, database.queries(), DIVISION);
        Projections projections = projections(known, pack);
        FactStore facts = new CountedFacts(new JooqFactStore(database.queries(), key, projections), metrics);
        if (projections.isMissing(database.queries())) {
            progress.accept("正在按已记载的事实重写查询表……");
            projections.rebuild(database.queries());
        }
        CountyIndex index = new CountyIndex(database.queries(), DIVISION);
        FolderFileStore files = files(settings);
        Trail trail = Trail.open(database.queries(), DIVISION, key, origin(settings));
        if (settings.get(ServerSettings.DEMO)) {
            seed(pack, known, facts, index, files, key, trail, progress);
        }
        PinnedClock pinned = new PinnedClock(pinned(settings, index), Instant::now);
        CountyClock clock = settings.get(ServerSettings.DEMO) ? pinned : new WallClock();
        Bench bench = new Bench(new County(DIVISION, SHORT, pack, known, clock), facts, index);
        Silence silence = new Silence(bench, facts);
        silence.record();
        DemoDesk demo =
                settings.get(ServerSettings.DEMO) ? DemoDesk.pinned(pinned, silence) : DemoDesk.none(clock, silence);
        return new Hall(
                DIVISION.name().orElse(SHORT),
                pack.header(),
                Desks.of(
                        bench,
                        facts,
                        known,
                        new Rereadings(database.queries(), DIVISION),
                        files,
                        key::pseudonym,
                        trail,
                        erasure(settings),
                        demo),
                offices(pack),
                clock,
                silence,
                known,
                new Rereading(database.queries(), DIVISION, known, facts),
                new Sessions(database.queries(), DIVISION, lifetimes(settings), Clock.systemUTC()),
                new FormTokens(key.sessionKey()),
                OpenIdClient.of(settings)
                        .map(client -> new OpenIdSignIn(client, Seats.of(pack.regime()), DIVISION, Clock.systemUTC())),
                keys(database, pack),
                facts,
                trail);
    }

    /** What the county's trail is called from its first start on; no two logs are called the same. */
    private static String origin(Settings settings) {
        return settings.find(ServerSettings.PUBLIC_URL)
                .map(site -> site.getAuthority() + "/" + DIVISION)
                .orElseGet(() -> "localhost/" + DIVISION + "/" + UUID.randomUUID());
    }

    private static Erasure erasure(Settings settings) {
        return new Erasure(settings.find(ServerSettings.KEEP_YEARS));
    }

    private static Lifetimes lifetimes(Settings settings) {
        boolean demo = settings.get(ServerSettings.DEMO);
        return demo && !settings.isGiven(ServerSettings.STEP_UP_MINUTES)
                ? Lifetimes.DEMO
                : (demo ? Lifetimes.DEMO : Lifetimes.OFFICE)
                        .deciding(Duration.ofMinutes(settings.get(ServerSettings.STEP_UP_MINUTES)));
    }

    /** The keys of the county's other systems. */
    static ServiceKeys keys(Database database) {
        return keys(database, Packs.bundled(PACK));
    }

    private static ServiceKeys keys(Database database, Pack pack) {
        return new ServiceKeys(database.queries(), DIVISION, Seats.of(pack.regime()), Clock.systemUTC());
    }

    /** A demo that was moved on before goes on from there: no fact may lie after today. */
    private static LocalDate pinned(Settings settings, CountyIndex index) {
        LocalDate wanted = settings.get(ServerSettings.DATE);
        return index.latest()
                .map(at -> LocalDate.ofInstant(at, OfficeHours.ZONE))
                .filter(wanted::isBefore)
                .orElse(wanted);
    }

    /** The trail of this county, if there is one. */
    static Optional<Trail> trail(Settings settings, Database database) {
        return KeyCheck.existing(settings.masterKey(), database.queries())
                .flatMap(key -> Trail.existing(database.queries(), DIVISION, key));
    }

    /** The readings that are kept in tables, as this county keeps them. */
    static Projections projections(Supplier<WorkdayCalendar> calendar, Pack pack) {
        return CountyProjections.of(calendar, pack.lights().thresholds());
    }

    private static void seed(
            Pack pack,
            CountyCalendar calendar,
            FactStore facts,
            CountyIndex index,
            FolderFileStore files,
            MasterKey key,
            Trail trail,
            Consumer<String> progress) {
        StoryClock clock = new StoryClock(StoryBook.scenes().get(0).at());
        Bench bench = new Bench(new County(DIVISION, SHORT, pack, calendar, clock), facts, index);
        Silence silence = new Silence(bench, facts);
        Desks desks = Desks.of(
                bench,
                facts,
                calendar,
                new Rereadings(index.queries(), DIVISION),
                files,
                key::pseudonym,
                trail,
                new Erasure(Optional.empty()),
                DemoDesk.none(clock, silence));
        new DemoCounty(DIVISION, facts, desks, pack.regime(), clock, silence::record).seed(progress);
    }

    /** Throws the kept readings away and writes them again from the facts. */
    static void rebuild(Database database, WorkdayCalendar calendar) {
        CountyCalendar known = CountyCalendar.of(calendar, database.queries(), DIVISION);
        projections(known, Packs.bundled(PACK)).rebuild(database.queries());
    }

    /** The tables that {@link #rebuild} writes. */
    static ImmutableSet<String> readings(WorkdayCalendar calendar) {
        return projections(() -> calendar, Packs.bundled(PACK)).tables();
    }

    private static FolderFileStore files(Settings settings) {
        try {
            return FolderFileStore.in(settings.files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Offices offices(Pack pack) {
        return new Offices(
                pack.regime().departments().stream()
                        .collect(toImmutableMap(department -> department.id().value(), Department::name)),
                Cast.PROJECTS.stream()
                        .map(project -> project.builder())
                        .distinct()
                        .collect(toImmutableMap(builder -> builder.code().value(), builder -> builder.name())));
    }

    /** The time in the county when it is no demo. */
    private static final class WallClock implements CountyClock {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public LocalDate today() {
            return LocalDate.now(OfficeHours.ZONE);
        }
    }
}
