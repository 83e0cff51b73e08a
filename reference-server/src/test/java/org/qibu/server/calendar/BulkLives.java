package org.qibu.server.calendar;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.reading.OpenClock;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.limit.Reckoning;
import org.qibu.server.schema.tables.records.FactRecord;
import org.qibu.server.schema.tables.records.OpenClockRecord;
import org.qibu.server.schema.tables.records.StreamRecord;

/** Writes {@linkplain MadeLives made submissions} many at a time, as the store would have one by one. */
final class BulkLives {
    private static final int TOGETHER = 500;
    private static final int TOLD_EVERY = 50_000;

    private final CalendarCounty county;
    private final PrintStream out;
    private final Random salts = new Random(1);

    BulkLives(CalendarCounty county, PrintStream out) {
        this.county = county;
        this.out = out;
    }

    /** Writes so many that at least so many clocks run; hands back how many. */
    int make(int clocks, LocalDate today, int workdays) {
        MadeLives made = new MadeLives(CalendarCounty.PACK, CalendarCounty.BUNDLED, today, workdays);
        int lives = 0;
        long running = 0;
        long told = TOLD_EVERY;
        while (running < clocks) {
            ImmutableList<Submission> some = IntStream.range(lives, lives + TOGETHER)
                    .parallel()
                    .mapToObj(made::life)
                    .collect(ImmutableList.toImmutableList());
            lives += TOGETHER;
            running += write(some);
            if (running >= told) {
                out.printf("  已写入 %d 个期限（%d 件申报）%n", running, lives);
                told += TOLD_EVERY;
            }
        }
        return lives;
    }

    private int write(ImmutableList<Submission> some) {
        List<OpenClockRecord> clocks = some.stream()
                .flatMap(life -> OpenClock.of(life).stream().map(open -> row(life, open)))
                .toList();
        county.queries.transaction(inner -> {
            DSLContext transaction = DSL.using(inner);
            load(transaction, some.stream().map(this::head).toList());
            load(transaction, some.stream().flatMap(this::facts).toList());
            load(transaction, clocks);
        });
        return clocks.size();
    }

    private static void load(DSLContext transaction, List<? extends TableRecord<?>> rows) {
        transaction.batchInsert(rows).execute();
    }

    private StreamRecord head(Submission life) {
        StreamRecord row = new StreamRecord();
        row.setCounty(county.division.value());
        row.setStream(stream(life));
        row.setVersion(0);
        return row;
    }

    private Stream<FactRecord> facts(Submission life) {
        return IntStream.range(0, life.version())
                .mapToObj(place -> fact(stream(life), place + 1, life.history().get(place)));
    }

    private FactRecord fact(String stream, int version, SubmissionEvent event) {
        var encoded = SubmissionFacts.KIND.encode(event);
        var stamp = SubmissionFacts.KIND.stamp(event);
        byte[] salt = new byte[32];
        salts.nextBytes(salt);
        FactRecord row = new FactRecord();
        row.setCounty(county.division.value());
        row.setStream(stream);
        row.setVersion(version);
        row.setAt(stamp.at().atOffset(ZoneOffset.UTC));
        row.setOnDay(stamp.on());
        row.setCapacity(stamp.capacity());
        row.setOffice(stamp.office());
        row.setType(encoded.type());
        row.setSchemaVersion(encoded.schemaVersion());
        row.setBody(encoded.bytes());
        row.setSalt(salt);
        return row;
    }

    private OpenClockRecord row(Submission life, OpenClock open) {
        Reckoning reckoning = Reckoning.of(open.clock());
        OpenClockRecord row = new OpenClockRecord();
        row.setCounty(county.division.value());
        row.setSubmission(life.id().value());
        row.setMatter(open.matter().value());
        row.setKind(open.kind().name());
        row.setReckoning(reckoning.toString());
        row.setLastOn(reckoning.deadline(county.calendar.get()).lastDay());
        return row;
    }

    private static String stream(Submission life) {
        return SubmissionFacts.KIND.name() + "/" + life.id();
    }
}
