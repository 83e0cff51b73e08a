package org.qibu.server.console.open;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.limit.CountedDay;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.picture.Layout;
import org.qibu.server.access.Caller;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Picture;
import org.qibu.server.console.page.CalendarView;
import org.qibu.server.desk.guide.ExplainedDeadline;

/** The calendar picture (期限说明): why a date is the date it is. */
public final class CalendarPages {
    private final Desk desk;

    public CalendarPages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, "/calendar", this::own);
        desk.get(router, "/calendar/:submission/:matter/:which", this::ofCase);
    }

    private Runnable ofCase(RoutingContext context, Caller caller) {
        SubmissionId submission = PathIds.id(context, "submission", "申报", SubmissionId::of);
        MatterId matter = PathIds.id(context, "matter", "事项", MatterId::of);
        boolean promised = context.pathParam("which").equals("promised");
        var explained = desk.desks().calendar().explain(caller, submission, matter, promised);
        Optional<Picture> picture =
                drawn(layout -> desk.desks().calendar().draw(caller, submission, matter, promised, layout));
        String back = "/submissions/" + submission + "/matters/" + matter;
        return show(context, back, promised ? "承诺期限为什么是这一天" : "法定期限为什么是这一天", Optional.of(explained), picture);
    }

    private Runnable own(RoutingContext context, Caller caller) {
        Answers asked = new Answers(context.queryParams());
        if (!asked.text("day").isEmpty()) {
            return reckon(context, asked, asked.day("day", "日期"), TimeLimit.workdays(0));
        }
        return asked.text("from").isEmpty()
                ? show(context, "", "填上起算日和期限，逐日列明。", Optional.empty(), Optional.empty())
                : reckon(context, asked, asked.day("from", "起算日"), asked.limit("limit", "期限"));
    }

    private Runnable reckon(RoutingContext context, Answers asked, LocalDate from, TimeLimit limit) {
        ImmutableList<DayRange> excluded = Splitter.onPattern("[,，\\s]+")
                .omitEmptyStrings()
                .splitToStream(asked.text("exclude"))
                .map(text -> asked.read("exclude", text, DayRange::parse, DayRange.of(from)))
                .collect(toImmutableList());
        var calendar = desk.desks().calendar();
        return asked.then(() -> calendar.explain(from, limit, excluded))
                .fold(
                        explained -> show(
                                context,
                                "",
                                "自 " + from + " 起，" + limit.text(),
                                Optional.of(explained),
                                drawn(layout -> calendar.draw(from, limit, excluded, layout)
                                        .orThrow())),
                        findings -> {
                            var view = view(context, "", "", Optional.empty(), Optional.empty(), Found.all(findings));
                            return () -> desk.pages().show(context, 422, "calendar", view);
                        });
    }

    private Runnable show(
            RoutingContext context,
            String back,
            String question,
            Optional<ExplainedDeadline> explained,
            Optional<Picture> picture) {
        var view = view(context, back, question, explained, picture, ImmutableList.of());
        return () -> desk.pages().show(context, 200, "calendar", view);
    }

    private CalendarView view(
            RoutingContext context,
            String back,
            String question,
            Optional<ExplainedDeadline> explained,
            Optional<Picture> picture,
            ImmutableList<Found> findings) {
        return new CalendarView(
                desk.frames().of(context, "期限说明"),
                back,
                question,
                explained.map(found ->
                        DayLink.ofDay(found.lastDay()).noting(found.certainty().equals("PROVISIONAL") ? "暂定" : "")),
                explained.map(ExplainedDeadline::summary).orElse(""),
                explained
                        .map(found -> Pair.list(
                                Pair.of("期限", TimeLimit.parse(found.limit()).text()),
                                Pair.of("起算", DayLink.ofDay(found.from()))))
                        .orElse(ImmutableList.of()),
                findings,
                picture,
                explained.map(CalendarPages::sums).orElse(ImmutableList.of()),
                explained.map(CalendarPages::days).orElse(ImmutableList.of()),
                fields(new Answers(context.queryParams()), findings));
    }

    private static Optional<Picture> drawn(Function<Layout, String> draw) {
        return Optional.of(Picture.of(draw));
    }

    private static ImmutableList<Pair> sums(ExplainedDeadline explained) {
        var counts =
                explained.days().stream().collect(groupingBy(ExplainedDeadline.Day::mark, TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(entry -> Pair.of(word(entry.getKey()), entry.getValue() + " 日"))
                .collect(toImmutableList());
    }

    private static String word(CountedDay.Mark mark) {
        return switch (mark) {
            case EVENT -> "当日不计";
            case COUNTED -> "计入";
            case REST -> "休息日";
            case EXCLUDED -> "依法不计入";
            case ROLLED -> "末日顺延";
        };
    }

    private static ImmutableList<CalendarView.Day> days(ExplainedDeadline explained) {
        return explained.days().stream()
                .map(day -> new CalendarView.Day(
                        DayLink.ofDay(day.date()), day.counted() ? Integer.toString(day.ordinal()) : "", day.reason()))
                .collect(toImmutableList());
    }

    private static String written(Answers asked) {
        return asked.text("limit") + asked.text("limit" + Field.UNIT);
    }

    private static ImmutableList<Field> fields(Answers asked, ImmutableList<Found> findings) {
        return ImmutableList.of(
                        Field.day("from", "起算日", asked.text("from")).because("期间开始的当日不计入。"),
                        Field.span("limit", "期限", written(asked)),
                        Field.text("exclude", "不计入的日子", asked.text("exclude"))
                                .because("如 2026-10-26..2026-10-30，含首尾。")
                                .optional())
                .stream()
                .map(field -> field.finding(findings))
                .collect(toImmutableList());
    }
}
