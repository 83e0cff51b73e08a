package org.qibu.server.console.project;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.console.act.ActTable;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.Offices;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.guide.TraitAnswers;
import org.qibu.server.console.guide.TraitChangePages;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Meter;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Picture;
import org.qibu.server.console.page.ProjectView;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.project.ProjectPage;
import org.qibu.server.desk.project.SubmissionPage;

/** One project (项目): where it stands and what is next. */
public final class ProjectPages {
    private final Desk desk;
    private final Offices offices;

    public ProjectPages(Desk desk, Offices offices) {
        this.desk = desk;
        this.offices = offices;
    }

    public void mount(Router router) {
        desk.get(router, "/projects/:project", this::project);
    }

    private Runnable project(RoutingContext context, Caller caller) {
        ProjectId id = PathIds.id(context, "project", "项目", ProjectId::of);
        ProjectPage page = desk.desks().projects().read(caller, id);
        var row = page.row();
        var view = new ProjectView(
                desk.frames().of(context, row.name()),
                about(page),
                Shown.pairs(page.traits()),
                BoardPages.meters(row),
                held(page),
                page.cases().stream()
                        .filter(matter -> !matter.next().isEmpty())
                        .map(matter -> next(caller, matter))
                        .collect(toImmutableList()),
                gantt(caller, id),
                stages(page),
                Shown.moments(page.timeline()),
                page.submissions().stream()
                        .map(submission -> filing(caller, submission))
                        .collect(toImmutableList()),
                caller.may(Operation.FILE_SUBMISSION) ? "/projects/" + id + "/filing" : "",
                TraitChangePages.address(caller, id),
                "/guide?"
                        + TraitAnswers.query(
                                desk.desks().projects().find(caller, id).traits()),
                Desk.LIVE);
        return () -> desk.pages().show(context, 200, "project", view);
    }

    /** Whose the days of 跨度用时 were, each against the whole; none before there is any. */
    private static ImmutableList<Meter> held(ProjectPage page) {
        int span = page.row().spanDays();
        return page.held().stream()
                .filter(held -> held.workdays() > 0)
                .map(held -> new Meter(held.text(), held.workdays(), span, Optional.empty()))
                .collect(toImmutableList());
    }

    private Optional<Picture> gantt(Caller caller, ProjectId id) {
        var projects = desk.desks().projects();
        return projects.hasGantt(caller, id)
                ? Optional.of(Picture.of(layout -> projects.gantt(caller, id, layout)))
                : Optional.empty();
    }

    private ImmutableList<Pair> about(ProjectPage page) {
        ImmutableList.Builder<Pair> about = ImmutableList.builder();
        about.add(Pair.of("登记编号", page.project().toString()));
        page.code().ifPresent(code -> about.add(Pair.of("项目代码", code)));
        about.add(
                Pair.of("类别", page.row().className()),
                Pair.of("建设单位", offices.builder(page.builder())),
                Pair.of("登记", DayLink.ofDay(page.registeredOn())));
        return about.build();
    }

    /** The checklist stage by stage, each with how many of its matters were filed. */
    private static ImmutableList<ProjectView.Stage> stages(ProjectPage page) {
        ImmutableListMultimap<String, ProjectView.Line> stages = page.checklist().stream()
                .filter(ProjectPage.ChecklistLine::required)
                .collect(toImmutableListMultimap(
                        ProjectPage.ChecklistLine::stage,
                        line -> new ProjectView.Line(
                                line.name(),
                                line.department(),
                                line.state(),
                                !line.state().equals(ProjectPage.NOT_FILED),
                                line.reason() + cited(line.bases()))));
        return stages.asMap().entrySet().stream()
                .map(stage -> new ProjectView.Stage(
                        stage.getKey(),
                        (int) stage.getValue().stream()
                                .filter(ProjectView.Line::filed)
                                .count(),
                        ImmutableList.copyOf(stage.getValue())))
                .collect(toImmutableList());
    }

    private static String cited(ImmutableList<String> bases) {
        return bases.isEmpty() ? "" : "（" + String.join("、", bases) + "）";
    }

    private static ProjectView.Next next(Caller caller, MatterCase matter) {
        return new ProjectView.Next(
                matter.name() + "：" + matter.next(),
                matter.whose(),
                Shown.promised(matter).or(() -> Shown.statutory(matter)),
                Shown.badge(matter),
                caller.may(Operation.READ_SUBMISSION) ? ActTable.address(matter) : "");
    }

    private ProjectView.Filing filing(Caller caller, SubmissionId id) {
        SubmissionPage page = desk.desks().projects().read(caller, id);
        return new ProjectView.Filing(
                page.receipt().orElse(id.toString()),
                "/submissions/" + id,
                page.cases().size() + " 项",
                DayLink.ofDay(page.filedOn()),
                page.cases().stream()
                        .map(MatterCase::state)
                        .distinct()
                        .reduce((a, b) -> a + "、" + b)
                        .orElse(""));
    }
}
