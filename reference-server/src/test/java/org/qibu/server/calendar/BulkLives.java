package org.qibu.server.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.reading.OpenClock;
import org.qibu.approval.fact.ProjectFacts;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.server.load.Copies;
import org.qibu.server.load.Owner;
import org.qibu.server.store.Append;

/** Writes {@linkplain MadeLives made submissions} with their projects into the store, and copies of them until they are many. */
final class BulkLives {
    private static final int TOGETHER = 50;

    /** From one to the next that is made, so that a few have every day, matter and kind among them. */
    private static final int STRIDE = 7;

    private final CalendarCounty county;
    private final Owner owner;
    private final PrintStream out;

    BulkLives(CalendarCounty county, Owner owner, PrintStream out) {
        this.county = county;
        this.owner = owner;
        this.out = out;
    }

    /** Lives so many, and copies them until at least so many clocks run; hands back how many submissions there are. */
    long make(int originals, int clocks, LocalDate today, int workdays) throws SQLException {
        MadeLives made = new MadeLives(CalendarCounty.PACK, CalendarCounty.BUNDLED, today, workdays);
        ImmutableList<Submission> lives = IntStream.range(0, originals)
                .parallel()
                .mapToObj(n -> made.life(n * STRIDE))
                .collect(toImmutableList());
        Iterables.partition(lives, TOGETHER).forEach(some -> append(made, some));
        long running =
                lives.stream().mapToLong(life -> OpenClock.of(life).size()).sum();
        out.printf("  由法定行为办出 %d 件申报，在办期限 %d 个；再以新的编号写入其事实与查询表%n", originals, running);
        long rounds = (clocks + running - 1) / running;
        long copies = (rounds - 1) * originals;
        new Copies(owner, county.division, out)
                .cases(
                        lives.stream()
                                .map(life -> new Copies.Original(
                                        life.filed().project().value(),
                                        life.id().value()))
                                .toList(),
                        0,
                        copies);
        return originals + copies;
    }

    private void append(MadeLives made, List<Submission> some) {
        Append append = Append.on(some.stream()
                .flatMap(life -> ImmutableList.of(
                        SubmissionFacts.KIND.stream(county.division, life.id().value())
                                .at(0),
                        ProjectFacts.KIND.stream(
                                        county.division, life.filed().project().value())
                                .at(0))
                        .stream())
                .toList());
        for (Submission life : some) {
            append = append.with(
                            ProjectFacts.KIND.stream(
                                    county.division, life.filed().project().value()),
                            made.project(life))
                    .with(SubmissionFacts.KIND.stream(county.division, life.id().value()), life.history());
        }
        county.facts.append(append);
    }
}
