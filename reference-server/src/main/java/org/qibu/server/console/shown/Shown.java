package org.qibu.server.console.shown;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.limit.SilenceRule;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Moment;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Tone;
import org.qibu.server.console.page.SubmissionView;
import org.qibu.server.desk.matter.Due;
import org.qibu.server.desk.matter.Happening;
import org.qibu.server.desk.matter.Lit;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.project.SubmissionPage;

/** What several pages show in the same way. */
public final class Shown {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Shown() {}

    public static Badge badge(Lit clock) {
        return new Badge(Tone.valueOf(clock.light().name()), clock.word());
    }

    /** The more pressing of the two lights of a matter. */
    public static Badge badge(MatterCase matter) {
        Lit statutory = matter.statutory();
        Lit promised = matter.promised();
        return badge(statutory.light().compareTo(promised.light()) >= 0 ? statutory : promised);
    }

    public static Optional<DayLink> statutory(MatterCase matter) {
        return due(matter, matter.statutory(), "statutory");
    }

    public static Optional<DayLink> promised(MatterCase matter) {
        return due(matter, matter.promised(), "promised");
    }

    private static Optional<DayLink> due(MatterCase matter, Lit clock, String which) {
        String href = "/calendar/" + matter.submission() + "/" + matter.matter() + "/" + which;
        return clock.due().map(day -> new DayLink(day, href, clock.firm() ? "" : "暂定"));
    }

    /** The limit that ends first, with the picture that explains it. */
    public static DayLink due(MatterCase matter, Due due) {
        String own = "/calendar/" + matter.submission() + "/" + matter.matter() + "/"
                + (due.what().equals(Due.PROMISED) ? "promised" : "statutory");
        return due.span()
                .map(span -> DayLink.to("/calendar?from=" + span.from() + "&limit=" + span.limit(), due.day()))
                .orElseGet(() -> DayLink.to(own, due.day()));
    }

    /** The day by which everything lacking is told at once, and how it comes about. */
    public static DayLink telling(LocalDate from, LocalDate day) {
        return DayLink.to(
                "/calendar?from=" + from + "&limit="
                        + SilenceRule.ART_32.limit().limit(),
                day);
    }

    /** The working days left, in words. */
    public static String left(Due due) {
        int left = due.workdaysLeft();
        return left < 0 ? "过期 " + -left + " 个工作日" : left == 0 ? "今天到期" : "剩 " + left + " 个工作日";
    }

    public static String next(MatterCase matter) {
        return matter.whose().isEmpty() || matter.next().isEmpty()
                ? matter.next() + matter.whose()
                : matter.next() + "（" + matter.whose() + "）";
    }

    /** The timeline, newest first, each entry with the matter it is about. */
    public static ImmutableList<Moment> moments(ImmutableList<Happening> timeline) {
        return timeline.reverse().stream()
                .map(fact -> moment(
                        fact,
                        Stream.of(fact.about(), fact.detail())
                                .filter(text -> !text.isEmpty())
                                .collect(joining("："))))
                .collect(toImmutableList());
    }

    /** The same for one matter: what is about it or about all. */
    public static ImmutableList<Moment> moments(ImmutableList<Happening> timeline, MatterId matter) {
        return timeline.reverse().stream()
                .filter(fact -> fact.matter().map(matter::equals).orElse(true))
                .map(fact -> moment(fact, fact.detail()))
                .collect(toImmutableList());
    }

    private static Moment moment(Happening fact, String detail) {
        return new Moment(DayLink.ofDay(fact.on()), TIME.format(fact.at()), fact.what(), fact.who(), detail);
    }

    public static ImmutableList<Pair> pairs(ImmutableMap<String, String> answers) {
        return answers.entrySet().stream()
                .map(entry -> Pair.of(entry.getKey(), entry.getValue()))
                .collect(toImmutableList());
    }

    public static ImmutableList<SubmissionView.Paper> papers(ImmutableList<SubmissionPage.HandedInLine> materials) {
        return materials.stream()
                .map(line -> line.digest().isEmpty()
                        ? new SubmissionView.Paper(line.name(), "仅供办理部门查看", "", size(line.bytes()), "")
                        : new SubmissionView.Paper(
                                line.name(), "打开文件", "/files/" + line.digest(), size(line.bytes()), line.digest()))
                .collect(toImmutableList());
    }

    /** A size as a reader says it. */
    public static String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024.0));
    }
}
