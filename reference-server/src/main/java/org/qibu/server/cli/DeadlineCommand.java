package org.qibu.server.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qibu.approval.limit.CountedDay;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.Explanation;
import org.qibu.approval.limit.TimeLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** When does a time limit end, and why then? */
@Command(name = "deadline", description = "推算期限的末日，并逐日说明计入或不计入的理由。")
final class DeadlineCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(names = "--from", required = true, paramLabel = "日期", description = "事由发生之日，当日不计入，例如2026-09-18")
    private String from = "";

    @Option(
            names = "--limit",
            required = true,
            paramLabel = "期限",
            description = "20wd（工作日）、10d（日）、10dr（日，末日遇休息日顺延）、3m（月）或1y（年）")
    private String limit = "";

    @Option(names = "--exclude", paramLabel = "起..止", description = "不计入期限的日子，含首尾；可给多次")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "日期", description = "只用到这一天为止已印发的节假日通知")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--notices", paramLabel = "文件夹", description = "另外载入这里的节假日通知")
    private Optional<String> notices = Optional.empty();

    @Option(names = "--json", description = "以JSON输出")
    private boolean json;

    DeadlineCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments();
        Optional<LocalDate> event = arguments.date("--from", from);
        Optional<TimeLimit> length = arguments.read("--limit", limit, TimeLimit::parse);
        List<DayRange> excluded = arguments.readAll("--exclude", exclude, DayRange::parse);
        Optional<LocalDate> known = asOf.flatMap(text -> arguments.date("--as-of", text));
        Optional<Path> folder = notices.flatMap(text -> arguments.folder("--notices", text));
        arguments.check();
        var calendar = KnownCalendar.with(folder).from(event.orElseThrow(), known);
        Explanation explanation = length.orElseThrow().explain(event.orElseThrow(), calendar, excluded);
        if (json) {
            out.println(Json.of(json(explanation)));
        } else {
            print(explanation);
        }
        return Answer.YES.exitCode();
    }

    private void print(Explanation explanation) {
        out.println("末日：" + explanation.deadline().text());
        out.println(explanation.summary());
        explanation.days().forEach(this::print);
    }

    private void print(CountedDay day) {
        String weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
        String ordinal = day.counted() ? String.format("%3d", day.ordinal()) : "  -";
        out.println("  " + day.date() + " " + weekday + " " + ordinal + "  " + day.reason());
    }

    private static ImmutableMap<String, Object> json(Explanation explanation) {
        return ImmutableMap.<String, Object>builder()
                .put("from", explanation.event())
                .put("limit", explanation.limit())
                .put("lastDay", explanation.lastDay())
                .put("certainty", explanation.deadline().certainty())
                .put(
                        "assumedYears",
                        explanation.deadline().assumedYears().stream()
                                .map(Year::getValue)
                                .collect(toImmutableList()))
                .put("summary", explanation.summary())
                .put(
                        "days",
                        explanation.days().stream().map(DeadlineCommand::json).collect(toImmutableList()))
                .build();
    }

    private static ImmutableMap<String, Object> json(CountedDay day) {
        return ImmutableMap.of(
                "date", day.date(), "counted", day.counted(), "ordinal", day.ordinal(), "reason", day.reason());
    }
}
