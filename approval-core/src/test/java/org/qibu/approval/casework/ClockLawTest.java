package org.qibu.approval.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.approval.casework.Story.BUILD;
import static org.qibu.approval.casework.Story.BUILDER;
import static org.qibu.approval.casework.Story.CALENDAR;
import static org.qibu.approval.casework.Story.DEFENCE;
import static org.qibu.approval.casework.Story.DEFENDER;
import static org.qibu.approval.casework.Story.LEADER;
import static org.qibu.approval.casework.Story.OFFICER;
import static org.qibu.approval.casework.Story.material;
import static org.qibu.approval.casework.Story.number;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MaterialId;

/** What moves the last day of a decision and what does not: 《行政许可法》第四十二条, 第四十五条. */
class ClockLawTest {
    @Test
    void opinionsReturnsAndRevisionsStopNoClock() {
        Story story = Story.filed("2026-10-19").started();
        LocalDate before = lastDay(story);
        assertThat(before).isEqualTo("2026-11-16");
        story.on("2026-10-21")
                .does(s -> s.now()
                        .opinions()
                        .give(
                                s.by(DEFENDER),
                                BUILD,
                                DEFENCE,
                                Verdict.RETURN,
                                "出入口不足",
                                ImmutableSet.of(MaterialId.of("drawings")),
                                "人民防空法 第二十二条"))
                .on("2026-11-10")
                .does(s -> revise(s, "land-contract"));
        assertThat(story.branch(BUILD).handling().opinion(DEFENCE).orElseThrow().isOpen())
                .as("what it looked at did not change")
                .isFalse();
        story.does(s -> revise(s, "drawings"));
        assertThat(story.branch(BUILD).handling().opinion(DEFENCE).orElseThrow().isOpen())
                .isTrue();
        assertThat(lastDay(story)).isEqualTo(before);
        assertThat(story.branch(BUILD).clocks().orElseThrow().statutory().start())
                .isEqualTo("2026-10-19");
    }

    @ParameterizedTest(name = "{0} is on no closed list")
    @ValueSource(strings = {"踏勘", "征求意见", "会签", "容缺", "公示", ""})
    void onlyTheEightGroundsExcludeDays(String ground) {
        Story story = Story.filed("2026-10-19").started();
        assertThat(codes(exclude(story, ground, "2026-10-19", 5))).containsExactly("exclusion.ground");
    }

    @ParameterizedTest(name = "{0} excludes")
    @ValueSource(strings = {"听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审"})
    void eachOfTheEightDoes(String ground) {
        Story story = Story.filed("2026-10-19").started();
        assertThat(exclude(story, ground, "2026-10-20", 5).isLawful()).isTrue();
    }

    @Test
    void whatIsNotToldInWritingOrToldLateIsNotExcluded() {
        Story story = Story.filed("2026-10-19").started().on("2026-10-22");
        var silent = story.now()
                .clock()
                .tellExclusion(
                        story.by(OFFICER),
                        BUILD,
                        Optional.empty(),
                        "专家评审",
                        LocalDate.parse("2026-10-20"),
                        TimeLimit.workdays(5),
                        "论证",
                        CALENDAR);
        assertThat(codes(silent)).containsExactly("exclusion.not-in-writing", "limit.exclusion-told-late");
    }

    @ParameterizedTest(name = "ended on {0}: last day {1} ({2})")
    @CsvSource({
        "2026-10-23, 2026-11-20, four of ten days were needed",
        "2026-10-30, 2026-11-27, nine of ten",
        "2026-11-10, 2026-11-30, only the ten days told are excluded",
    })
    void onlyTheDaysToldAndNeededAreExcluded(String end, String lastDay, String why) {
        Story story = Story.filed("2026-10-19").started().on("2026-10-20");
        story.does(s -> exclude(s, "专家评审", "2026-10-20", 10));
        assertThat(story.state()).isEqualTo(CaseState.SPECIAL);
        assertThat(lastDay(story)).isEqualTo("2026-11-30");
        var told = FactNumber.of(story.now().version());
        story.on(end).does(s -> s.now().clock().endExclusion(s.by(OFFICER), BUILD, told, CALENDAR));
        assertThat(lastDay(story)).as(why).isEqualTo(lastDay);
        assertThat(story.branch(BUILD).told().orElseThrow().statutory().day()).isEqualTo(lastDay);
    }

    @Test
    void anExtensionIsOnceWithinTheLimitByTheNamedOfficeWithReasons() {
        Story story = Story.filed("2026-10-19").started();
        assertThat(against(story.on("2026-11-16"))).isEmpty();
        assertThat(against(story.on("2026-11-17"))).containsExactly("limit.extension-too-late");
        assertThat(codes(extend(
                        story.on("2026-11-17"), 10, Story.TWENTY.extension().approver(), "复杂")))
                .containsExactly("limit.extension-too-late");
        assertThat(codes(extend(story.on("2026-11-16"), 11, "科长", "")))
                .containsExactly("limit.extension-too-long", "limit.extension-approver", "limit.extension-reasons");
        story.does(s -> extend(s, 10, Story.TWENTY.extension().approver(), "复杂"));
        assertThat(lastDay(story)).isEqualTo("2026-11-30");
        assertThat(codes(extend(story, 5, Story.TWENTY.extension().approver(), "复杂")))
                .containsExactly("limit.extension-too-often");
        assertThat(against(story)).containsExactly("limit.extension-too-often");
    }

    private static ImmutableList<String> against(Story story) {
        return story.now().clock().againstExtending(story.by(LEADER), BUILD, CALENDAR).stream()
                .map(Finding::code)
                .collect(ImmutableList.toImmutableList());
    }

    private static LocalDate lastDay(Story story) {
        return story.branch(BUILD)
                .clocks()
                .orElseThrow()
                .statutory()
                .deadline(CALENDAR)
                .lastDay();
    }

    private static Ruling<SubmissionEvent> revise(Story story, String material) {
        return story.now()
                .handling()
                .reviseMaterials(story.by(BUILDER), BUILD, ImmutableList.of(material(material)), "修改", CALENDAR);
    }

    private static Ruling<SubmissionEvent> exclude(Story story, String ground, String from, int days) {
        return story.now()
                .clock()
                .tellExclusion(
                        story.by(OFFICER),
                        BUILD,
                        Optional.of(number("特1")),
                        ground,
                        LocalDate.parse(from),
                        TimeLimit.workdays(days),
                        "论证",
                        CALENDAR);
    }

    private static Ruling<SubmissionEvent> extend(Story story, int days, String approver, String reasons) {
        return story.now()
                .clock()
                .extend(
                        story.by(LEADER),
                        BUILD,
                        number("延1"),
                        TimeLimit.workdays(days),
                        approver,
                        number("批1"),
                        reasons,
                        CALENDAR);
    }

    private static ImmutableList<String> codes(Ruling<SubmissionEvent> ruling) {
        return ruling.findings().stream().map(Finding::code).collect(ImmutableList.toImmutableList());
    }
}
