package org.qibu.approval.picture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.Exclusion;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.LegalClock;
import org.qibu.approval.limit.LegalLimits;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;

/** Pictures of every kind, to test and, written to a folder by {@code main}, to look at. */
final class SamplePictures {
    static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    static final LocalDate TODAY = LocalDate.of(2026, 10, 19);

    private SamplePictures() {}

    static CalendarPicture overTheNationalDay() {
        var review = Exclusion.told(
                Ground.EXPERT_REVIEW,
                LocalDate.of(2026, 10, 12),
                LocalDate.of(2026, 10, 12),
                TimeLimit.workdays(5),
                "防洪专项评审");
        var clock = LegalClock.of(LegalLimits.bundled().get("LIC-42-DECIDE"), LocalDate.of(2026, 9, 18));
        return CalendarPicture.of("建设工程规划许可：作出决定的期限", clock.with(review).explain(CALENDAR));
    }

    static CalendarPicture year() {
        return CalendarPicture.of(Year.of(2026), CALENDAR);
    }

    static CalendarPicture intoTheUnpublished() {
        return CalendarPicture.of(
                "颁发、送达许可证件的期限", TimeLimit.workdays(10).explain(LocalDate.of(2026, 12, 24), CALENDAR, List.of()));
    }

    static CalendarPicture rolled() {
        return CalendarPicture.of(
                "日历日期限，末日顺延", TimeLimit.parse("7dr").explain(LocalDate.of(2026, 9, 27), CALENDAR, List.of()));
    }

    static GanttPicture eightMatters() {
        var rows = ImmutableList.of(
                row(
                        "立项用地规划许可",
                        "政府投资项目可行性研究报告审批",
                        "区发展和改革局",
                        Light.GREEN,
                        "8月28日办结",
                        "2026-09-01",
                        "2026-09-11",
                        running("2026-08-11..2026-08-28")),
                row(
                        "立项用地规划许可",
                        "建设项目用地预审与选址意见书",
                        "市自然资源局汉台分局",
                        Light.BLUE,
                        "办结，超承诺 2 日",
                        "2026-09-01",
                        "2026-09-11",
                        running("2026-08-17..2026-09-03")),
                row(
                        "工程建设许可",
                        "建设工程规划许可证核发",
                        "市自然资源局汉台分局",
                        Light.GREY,
                        "剩余 9 个工作日",
                        "2026-10-28",
                        "2026-11-05",
                        waiting("2026-09-14..2026-09-18"),
                        running("2026-09-19..2026-10-11"),
                        excluded("2026-10-12..2026-10-23", "专家评审"),
                        planned("2026-10-24..2026-11-05")),
                row(
                        "工程建设许可",
                        "初步设计审批",
                        "区发展和改革局",
                        Light.YELLOW,
                        "剩余 2 个工作日",
                        "2026-10-21",
                        "2026-10-27",
                        running("2026-09-21..2026-10-19"),
                        planned("2026-10-20..2026-10-21")),
                row(
                        "施工许可",
                        "建设工程消防设计审查",
                        "区住房和城乡建设局",
                        Light.RED,
                        "已超 3 个工作日",
                        "2026-10-12",
                        "2026-10-14",
                        running("2026-09-16..2026-10-19")),
                row(
                        "施工许可",
                        "建筑工程施工许可证核发",
                        "区行政审批服务局",
                        Light.GREEN,
                        "剩余 5 个工作日",
                        "2026-10-26",
                        "2026-10-28",
                        running("2026-10-15..2026-10-19"),
                        planned("2026-10-20..2026-10-26")),
                row(
                        "并行推进",
                        "建设项目环境影响报告表审批",
                        "市生态环境局汉台分局",
                        Light.GREEN,
                        "剩余 21 日",
                        "2026-10-30",
                        "2026-11-09",
                        waiting("2026-09-28..2026-10-08"),
                        running("2026-10-09..2026-10-19"),
                        planned("2026-10-20..2026-10-30")),
                new GanttPicture.Row(
                        "并行推进",
                        "供水、排水、供电、燃气、通信报装（一窗受理、一链办理）",
                        "专营单位",
                        ImmutableList.of(planned("2026-11-02..2026-11-13")),
                        ImmutableList.of(),
                        Optional.empty(),
                        "未开始"));
        return new GanttPicture(
                "某学校扩建项目并联审批进展",
                TODAY,
                GanttPicture.daysOff(DayRange.parse("2026-08-01..2027-03-01"), CALENDAR),
                rows,
                Optional.of(
                        new GanttPicture.Cap(44, 46, 70, Optional.of(CALENDAR.plusWorkdays(TODAY, 26)), Light.GREEN)));
    }

    static PlanPicture plan() {
        return new PlanPicture(
                "某学校扩建项目并联审批安排",
                "沿关键路径 54 个工作日，上限 70 个工作日。",
                ImmutableList.of(
                        node("a", "立项用地规划许可", 0, "政府投资项目建议书审批", "区发展和改革局", 5, true),
                        node("b", "立项用地规划许可", 1, "政府投资项目可行性研究报告审批", "区发展和改革局", 8, true),
                        node("c", "立项用地规划许可", 1, "建设项目用地预审与选址意见书", "市自然资源局汉台分局", 7, false),
                        node("d", "立项用地规划许可", 2, "建设用地规划许可证核发", "市自然资源局汉台分局", 5, true),
                        node("e", "工程建设许可", 3, "建设工程设计方案审查", "市自然资源局汉台分局", 10, true),
                        node("f", "工程建设许可", 3, "初步设计审批", "区发展和改革局", 8, false),
                        node("g", "工程建设许可", 3, "人防工程设计审查", "区人防办", 5, false),
                        node("h", "工程建设许可", 4, "建设工程规划许可证核发", "市自然资源局汉台分局", 7, true),
                        node("i", "施工许可", 5, "施工图设计文件联合审查", "区住房和城乡建设局", 15, true),
                        node("j", "施工许可", 5, "建设工程消防设计审查", "区住房和城乡建设局", 7, false),
                        node("k", "施工许可", 5, "质量安全监督手续", "区住房和城乡建设局", 3, false),
                        node("l", "施工许可", 5, "城市建筑垃圾处置核准", "区城市管理局", 3, false),
                        node("m", "施工许可", 5, "环境影响报告表审批", "市生态环境局汉台分局", 15, false),
                        node("n", "施工许可", 5, "水土保持方案审批", "区水利局", 7, false),
                        node("o", "施工许可", 6, "建筑工程施工许可证核发", "区行政审批服务局", 4, true)),
                edges(
                        "ab", "ac", "bd", "cd", "de", "bf", "dg", "eh", "fh", "gh", "hi", "hj", "hk", "hl", "bm", "bn",
                        "io", "jo", "ko", "lo", "mo"));
    }

    /** In a log of 2^24 entries; its hashes are made up. */
    static PathPicture deepPath() {
        TreeHash hashing = TreeHash.sha256();
        var path = IntStream.range(0, 24)
                .mapToObj(level -> hashing.leaf(new byte[] {(byte) level}))
                .toList();
        var proof = new InclusionProof(11_184_810, path);
        var unsigned = PathPicture.of("", hashing, hashing.empty(), proof, new TreeHead(1 << 24, hashing.empty()));
        return PathPicture.of(
                "记录 11184810 的证明路径", hashing, hashing.empty(), proof, new TreeHead(1 << 24, unsigned.root()));
    }

    private static GanttPicture.Row row(
            String stage,
            String name,
            String office,
            Light light,
            String note,
            String promised,
            String statutory,
            GanttPicture.Segment... segments) {
        return new GanttPicture.Row(
                stage,
                name,
                office,
                ImmutableList.copyOf(segments),
                ImmutableList.of(
                        new GanttPicture.Due(LocalDate.parse(promised), false),
                        new GanttPicture.Due(LocalDate.parse(statutory), true)),
                Optional.of(light),
                note);
    }

    private static GanttPicture.Segment running(String days) {
        return new GanttPicture.Segment(DayRange.parse(days), GanttPicture.Kind.RUNNING, "");
    }

    private static GanttPicture.Segment waiting(String days) {
        return new GanttPicture.Segment(DayRange.parse(days), GanttPicture.Kind.WAITING, "待补正");
    }

    private static GanttPicture.Segment planned(String days) {
        return new GanttPicture.Segment(DayRange.parse(days), GanttPicture.Kind.PLANNED, "");
    }

    private static GanttPicture.Segment excluded(String days, String why) {
        return new GanttPicture.Segment(DayRange.parse(days), GanttPicture.Kind.EXCLUDED, why);
    }

    private static PlanPicture.Node node(
            String id, String stage, int wave, String name, String office, int days, boolean critical) {
        return new PlanPicture.Node(id, stage, wave, name, office, days + "个工作日", critical);
    }

    private static ImmutableSet<PlanPicture.Edge> edges(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> new PlanPicture.Edge(pair.substring(0, 1), pair.substring(1)))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Writes every picture for both layouts into the given folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (Layout layout : Layout.values()) {
            Files.writeString(
                    folder.resolve("national-" + layout + ".svg"),
                    overTheNationalDay().svg(layout));
            Files.writeString(folder.resolve("year-" + layout + ".svg"), year().svg(layout));
            Files.writeString(
                    folder.resolve("unpublished-" + layout + ".svg"),
                    intoTheUnpublished().svg(layout));
            Files.writeString(folder.resolve("rolled-" + layout + ".svg"), rolled().svg(layout));
            Files.writeString(
                    folder.resolve("gantt-" + layout + ".svg"), eightMatters().svg(layout));
            Files.writeString(folder.resolve("plan-" + layout + ".svg"), plan().svg(layout));
            Files.writeString(
                    folder.resolve("path-" + layout + ".svg"), deepPath().svg(layout));
        }
    }
}
