package org.qibu.server.desk.project;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Optional;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.reading.CaseReading;
import org.qibu.approval.casework.reading.Holder;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.guide.GuideDiff;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.limit.Light;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.picture.Layout;
import org.qibu.approval.plan.Checklist;
import org.qibu.approval.plan.ChecklistLine;
import org.qibu.approval.project.HeldTime;
import org.qibu.approval.project.Project;
import org.qibu.approval.project.ProjectReading;
import org.qibu.server.access.AccessDeniedException;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.desk.filing.FiledAnswers;
import org.qibu.server.desk.filing.FilingChecks;
import org.qibu.server.desk.filing.HandedInFiles;
import org.qibu.server.desk.matter.CaseViews;
import org.qibu.server.desk.matter.Happenings;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;

/** Registers projects and reads them: the board, one project, one submission. */
public final class ProjectDesk {
    private final Bench bench;
    private final CaseViews views;
    private final FiledAnswers answers;
    private final Receipts receipts;
    private final Happenings happenings;
    private final FilingChecks checks;
    private final Registering registering;

    /** Works on this bench. */
    public ProjectDesk(Bench bench) {
        this.bench = bench;
        this.views = new CaseViews(bench.county());
        this.answers = new FiledAnswers(bench);
        this.receipts = new Receipts(bench);
        this.happenings = new Happenings(bench.county());
        this.checks = new FilingChecks(bench.county());
        this.registering = new Registering(bench);
    }

    /** Registers a project by its traits; the project's id is handed back in what was written. */
    public Outcome<Written> register(Acting acting, Registration registration) {
        return registering.register(acting, registration);
    }

    /** Changes what is said about a project; what is already filed stays under what was said then. */
    public Outcome<Written> changeTraits(
            Acting acting, ProjectId project, ImmutableMap<String, String> traits, String reason) {
        return registering.changeTraits(acting, project, traits, reason);
    }

    /** What such a change would do to what the project has to do, bring and wait for; nothing is written. */
    public Outcome<GuideDiff> compareTraits(Caller caller, ProjectId project, ImmutableMap<String, String> traits) {
        return registering.compare(caller, project, traits);
    }

    /**
     * The projects the caller may see: part by part by what is due first, as the facts have it; within a part the most
     * pressing first, as its lights have it today.
     */
    public Page<BoardRow> board(Caller caller, Part part) {
        caller.require(Operation.LIST_PROJECTS);
        Page<BoardRow> rows = bench.projects(caller, part).map(project -> row(reading(project)));
        return rows.withItems(ImmutableList.sortedCopyOf(
                comparing(BoardRow::light, Comparator.reverseOrder()).thenComparing(BoardRow::name), rows.items()));
    }

    private ProjectReading reading(Project project) {
        County county = bench.county();
        return ProjectReading.of(
                project, bench.submissionsOf(project.id()), county.today(), county.calendar(), county.lights());
    }

    private BoardRow row(ProjectReading reading) {
        Project project = reading.project();
        return new BoardRow(
                project.id(),
                project.name(),
                project.regime().className(),
                project.builder().value(),
                reading.light(),
                reading.light().word(),
                reading.time().map(time -> time.light()).orElse(Light.GREEN),
                reading.time().map(time -> time.approval()).orElse(0),
                reading.time().map(time -> time.span()).orElse(0),
                project.regime().cap().length(),
                reading.submissions().isEmpty()
                        ? Holder.BUILDER.text()
                        : reading.holder().text(),
                next(reading));
    }

    private String next(ProjectReading reading) {
        if (reading.submissions().isEmpty()) {
            return "建设单位：按办事指南申报";
        }
        return reading.cases()
                .filter(each -> each.next().holder() != Holder.NOBODY)
                .max(comparing(CaseReading::light))
                .map(each -> each.branch().terms().name() + "：" + each.next().text())
                .orElse("已申报的事项全部办结");
    }

    /** A project as its facts add up to. */
    public Project find(Caller caller, ProjectId id) {
        return bench.project(caller, Operation.READ_PROJECT, id);
    }

    /** One project. */
    public ProjectPage read(Caller caller, ProjectId id) {
        Project project = bench.project(caller, Operation.READ_PROJECT, id);
        ProjectReading reading = reading(project);
        return new ProjectPage(
                row(reading),
                held(reading),
                id,
                project.code().map(code -> code.toString()),
                project.builder().value(),
                project.registeredOn(),
                traits(project),
                checklist(project, reading),
                reading.submissions().stream()
                        .map(each -> each.submission().id())
                        .collect(toImmutableList()),
                cases(caller, reading),
                happenings.of(bench.history(id)));
    }

    private ImmutableList<ProjectPage.Held> held(ProjectReading reading) {
        return HeldTime.of(reading, bench.county().calendar()).stream()
                .flatMap(held -> held.workdays().entrySet().stream())
                .map(each ->
                        new ProjectPage.Held(each.getKey().name(), each.getKey().text(), each.getValue()))
                .collect(toImmutableList());
    }

    private ImmutableList<MatterCase> cases(Caller caller, ProjectReading reading) {
        return reading.submissions().stream()
                .flatMap(each -> each.cases().stream().map(one -> views.of(each.submission(), one, caller)))
                .collect(toImmutableList());
    }

    private ImmutableMap<String, String> traits(Project project) {
        return bench.county().regime().traitForm().definitions().stream()
                .filter(trait -> project.traits().answers().containsKey(trait.id()))
                .collect(toImmutableMap(
                        trait -> trait.ask(),
                        trait -> project.traits()
                                .answer(trait.id())
                                .map(trait.kind()::text)
                                .orElse("")));
    }

    private ImmutableList<ProjectPage.ChecklistLine> checklist(Project project, ProjectReading reading) {
        return Checklist.of(bench.county().regime(), project.traits()).lines().stream()
                .map(line -> line(line, reading))
                .collect(toImmutableList());
    }

    private ProjectPage.ChecklistLine line(ChecklistLine line, ProjectReading reading) {
        var matter = line.matter();
        Optional<CaseReading> latest = reading.cases()
                .filter(each -> each.branch().terms().matter().equals(matter.id()))
                .reduce((earlier, later) -> later);
        return new ProjectPage.ChecklistLine(
                matter.id().value(),
                matter.name(),
                bench.county()
                        .regime()
                        .stage(matter.stage())
                        .map(stage -> stage.name())
                        .orElse(""),
                bench.county().department(matter.department()),
                line.verdict().isRequired(),
                line.verdict().word() + "：" + line.verdict().reason(),
                line.verdict().bases().stream().map(LegalBasis::toString).collect(toImmutableList()),
                latest.map(each -> each.branch().state().text()).orElse(ProjectPage.NOT_FILED));
    }

    /** One submission. */
    public SubmissionPage read(Caller caller, SubmissionId id) {
        County county = bench.county();
        Submission submission = bench.submission(caller, Operation.READ_SUBMISSION, id);
        Project project = bench.project(submission.filed().project());
        var reading = SubmissionReading.of(submission, county.today(), county.calendar(), county.lights());
        var receipt = submission.receipt();
        return new SubmissionPage(
                id,
                project.id(),
                project.name(),
                submission.filed().stamp().on(),
                receipt.map(issued -> issued.number().value()),
                receipt.map(issued -> issued.tellBy().day()),
                reading.cases().stream()
                        .map(each -> views.of(submission, each, caller))
                        .collect(toImmutableList()),
                receipts.lines(HandedInFiles.current(submission), FiledAnswers.isHandledBy(submission, caller)),
                answers.of(submission, caller),
                checks.findings(bench.asFiled(submission), submission),
                views.acts(submission, submission.branches().values().asList().get(0), caller).stream()
                        .filter(act -> act.operation() == Operation.ISSUE_RECEIPT)
                        .collect(toImmutableList()),
                happenings.of(submission, caller));
    }

    /**
     * The receipt of a submission (收件凭证).
     *
     * @throws NotFoundException if none was issued yet
     */
    public Receipt receipt(Caller caller, SubmissionId id) {
        return receipts.of(caller, bench.submission(caller, Operation.READ_RECEIPT, id));
    }

    /** The Gantt chart of a project, as SVG. */
    public String gantt(Caller caller, ProjectId id, Layout layout) {
        return Gantt.of(reading(bench.project(caller, Operation.DRAW_GANTT, id)), bench.county())
                .svg(layout);
    }

    /** Tells whether there is anything to draw. */
    public boolean hasGantt(Caller caller, ProjectId id) {
        return !bench.submissionsOf(
                        bench.project(caller, Operation.DRAW_GANTT, id).id())
                .isEmpty();
    }

    /**
     * The deadline of a case as its ledger stands.
     *
     * @throws AccessDeniedException if the caller may not read the submission
     */
    public Optional<CaseReading> caseOf(Caller caller, SubmissionId id, MatterId matter) {
        County county = bench.county();
        return SubmissionReading.of(
                        bench.submission(caller, Operation.EXPLAIN_CASE, id),
                        county.today(),
                        county.calendar(),
                        county.lights())
                .cases()
                .stream()
                .filter(each -> each.branch().terms().matter().equals(matter))
                .findFirst();
    }
}
