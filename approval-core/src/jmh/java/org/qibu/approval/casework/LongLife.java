package org.qibu.approval.casework;

import static com.google.common.base.Verify.verify;
import static org.qibu.approval.casework.Story.BUILD;
import static org.qibu.approval.casework.Story.BUILDER;
import static org.qibu.approval.casework.Story.CALENDAR;
import static org.qibu.approval.casework.Story.OFFICER;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.limit.TimeLimit;

/** A matter that was hard: thirty facts from filing on, eight expert reviews among them, and not decided yet. */
@State(Scope.Benchmark)
public class LongLife {
    private static final int FACTS = 30;

    final LocalDate today = LocalDate.parse("2026-11-20");
    final LightThresholds thresholds = new LightThresholds(2, 0);
    final Submission submission = live();
    final ImmutableList<SubmissionEvent> facts = submission.history();

    private static Submission live() {
        Story story = Story.filed("2026-09-01").started();
        for (String day : ImmutableList.of(
                "2026-09-02",
                "2026-09-08",
                "2026-09-14",
                "2026-09-21",
                "2026-10-12",
                "2026-10-19",
                "2026-10-26",
                "2026-11-02")) {
            story.on(day).does(LongLife::reviewed);
            FactNumber told = FactNumber.of(story.now().version());
            story.on(LocalDate.parse(day).plusDays(2).toString())
                    .does(s -> s.now().clock().endExclusion(s.by(OFFICER), BUILD, told, CALENDAR));
        }
        while (story.now().version() < FACTS) {
            story.does(s -> s.now()
                    .handling()
                    .reviseMaterials(
                            s.by(BUILDER), BUILD, ImmutableList.of(Story.material("drawings")), "改图", CALENDAR));
        }
        verify(story.now().version() == FACTS, "%s facts", story.now().version());
        return story.now();
    }

    private static Ruling<SubmissionEvent> reviewed(Story story) {
        return story.now()
                .clock()
                .tellExclusion(
                        story.by(OFFICER),
                        BUILD,
                        Optional.of(Story.number("特" + story.today())),
                        "专家评审",
                        story.today(),
                        TimeLimit.workdays(3),
                        "超限论证",
                        CALENDAR);
    }
}
