package org.qibu.server.console.filing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Frames;
import org.qibu.server.console.frame.Taken;
import org.qibu.server.console.guide.Questions;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Step;
import org.qibu.server.console.kit.Step.Place;
import org.qibu.server.console.page.FilingView;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.desk.filing.FilingForm;

/** Fills the page of a filing from its form, its answers and what was found. */
final class FilingPageView {
    private final Frames frames;

    FilingPageView(Frames frames) {
        this.frames = frames;
    }

    /**
     * How far a filing is.
     *
     * @param form what is asked
     * @param answers what was answered
     * @param held the files taken, by material
     * @param examined what the check found; empty before it was asked
     */
    record State(
            FilingForm form,
            Answers answers,
            ImmutableMap<String, Taken> held,
            Optional<ImmutableList<Found>> examined) {
        State found(ImmutableList<Found> findings) {
            return new State(form, answers, held, Optional.of(findings));
        }

        ImmutableList<Found> findings() {
            return examined.orElse(ImmutableList.of());
        }
    }

    FilingView of(RoutingContext context, State state) {
        FilingForm form = state.form();
        Frame frame = frames.of(context, "申报");
        String project = "/projects/" + form.project();
        return new FilingView(
                frame,
                form.projectName(),
                project,
                project + "/filing",
                "filing-" + form.project(),
                state.examined().isPresent(),
                steps(state),
                form.matters().stream()
                        .map(line -> new FilingView.Matter(
                                line.matter().toString(),
                                line.name(),
                                line.department(),
                                line.chosen(),
                                line.hindered()))
                        .collect(toImmutableList()),
                form.questions().stream()
                        .filter(line -> !line.known().isEmpty())
                        .map(line -> Pair.of(line.ask(), line.known()))
                        .collect(toImmutableList()),
                ImmutableList.of(new FilingView.Section(
                        "申报表（合并填写，每项只填一次）",
                        form.questions().stream()
                                .filter(line -> line.known().isEmpty())
                                .map(line -> Questions.field(
                                                line,
                                                state.answers()
                                                        .text(line.question().toString()))
                                        .finding(state.findings()))
                                .collect(toImmutableList()))),
                Stream.concat(
                                form.materials().stream().map(line -> material(line, state)),
                                form.notAsked().stream().map(FilingPageView::spared))
                        .collect(toImmutableList()),
                state.findings(),
                state.examined().filter(ImmutableList::isEmpty).isPresent());
    }

    private static ImmutableList<Step> steps(State state) {
        int needed = state.form().materials().size();
        boolean checked = state.examined().isPresent();
        boolean passed = checked && state.findings().isEmpty();
        return ImmutableList.of(
                // What the check found is still to be filled in or handed in: neither is behind.
                new Step("填表", "", passed ? Place.BEHIND : Place.HERE),
                new Step("材料", "已交 " + state.held().size() + " / " + needed, passed ? Place.BEHIND : Place.HERE),
                new Step("预检", passed ? "通过" : checked ? "未通过" : "", passed ? Place.BEHIND : Place.AHEAD),
                new Step("提交", "", passed ? Place.HERE : Place.AHEAD));
    }

    private static FilingView.Material material(FilingForm.MaterialLine line, State state) {
        String name = line.material().toString();
        String format = String.join("、", line.formats()).toUpperCase(Locale.ROOT) + "，不超过 " + line.maxMegabytes()
                + " MB。" + (line.original() ? "办理时核验原件。" : "");
        return new FilingView.Material(
                name,
                line.name(),
                line.why() + "。",
                format,
                line.formats().stream()
                        .map(end -> "." + end)
                        .reduce((a, b) -> a + "," + b)
                        .orElse(""),
                true,
                Optional.ofNullable(state.held().get(name))
                        .map(taken -> new FilingView.Held(
                                taken.name(),
                                Shown.size(taken.file().size()),
                                taken.digest().substring(0, 12),
                                taken.digest())),
                "",
                state.findings().stream()
                        .filter(found -> found.where().equals(name))
                        .collect(toImmutableList()));
    }

    private static FilingView.Material spared(FilingForm.NotAsked line) {
        return new FilingView.Material(
                line.material().toString(),
                line.name(),
                "",
                "",
                "",
                false,
                Optional.empty(),
                line.why(),
                ImmutableList.of());
    }
}
