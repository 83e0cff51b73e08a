package org.qibu.server.demo;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.Streams.findLast;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Regime;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Role;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.demo.story.DemoProject;
import org.qibu.server.demo.story.Filed;
import org.qibu.server.demo.story.Offices;
import org.qibu.server.demo.story.ProjectSheet;
import org.qibu.server.demo.story.Scene;
import org.qibu.server.desk.Desks;
import org.qibu.server.desk.filing.Filing;
import org.qibu.server.desk.filing.FilingForm;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.project.Registration;

/** Plays scenes at the real desks, each act by who has to do it. */
final class DeskOffices implements Offices {
    private static final Caller WINDOW = new Caller(Role.WINDOW_CLERK, "");

    private final Desks desks;
    private final Regime regime;
    private final Runnable silence;
    private final FormAnswers answers = FormAnswers.bundled();
    private final Map<DemoProject, ProjectId> projects = new HashMap<>();
    private final Map<Filed, SubmissionId> submissions = new HashMap<>();
    private SceneKey now;

    /**
     * Opens at the first scene.
     *
     * @param silence makes happen what the law makes happen by silence until the county's time
     */
    DeskOffices(Desks desks, Regime regime, Runnable silence, Scene first) {
        this.desks = desks;
        this.regime = regime;
        this.silence = silence;
        this.now = new SceneKey(first);
    }

    /** Plays a scene. */
    void play(Scene scene) {
        now = new SceneKey(scene);
        scene.deed().play(this);
    }

    @Override
    public void register(DemoProject project) {
        ProjectSheet sheet = ProjectSheet.bundled(project.traits());
        var registration = new Registration(
                project.name(),
                project.builder().code(),
                Optional.of(project.code()),
                sheet.projectClass(),
                sheet.traits());
        Written written = done(desks.projects().register(as(builder(project)), registration));
        projects.put(project, ProjectId.of(written.id()));
    }

    @Override
    public void file(Filed filed, ImmutableSet<MatterId> matters, ImmutableSet<MaterialId> lacking) {
        DemoProject project = filed.project();
        ProjectId id = checkNotNull(projects.get(project), "%s is not registered", project);
        FilingForm form = desks.filings().form(builder(project), id, matters);
        var asked =
                form.questions().stream().filter(question -> question.known().isEmpty());
        var materials = form.materials().stream()
                .filter(material -> !lacking.contains(material.material()))
                .map(material -> handedIn(project, material.material(), material.name()))
                .collect(toImmutableList());
        var filing = new Filing(matters, answers.to(asked.map(FilingForm.QuestionLine::question), project), materials);
        Written written = done(desks.filings().file(as(builder(project)), id, filing));
        submissions.put(filed, SubmissionId.of(written.id()));
    }

    @Override
    public void receive(Filed filed) {
        done(desks.window().issueReceipt(as(WINDOW), submission(filed)));
    }

    @Override
    public void accept(Filed filed, MatterId matter) {
        done(desks.departments().accept(as(Role.OFFICER, matter), submission(filed), matter));
    }

    @Override
    public void askCorrection(Filed filed, MatterId matter, MaterialId material, String lacking, String required) {
        var items = ImmutableList.of(new CorrectionItem(material.value(), lacking, required));
        done(desks.departments().notifyCorrection(as(Role.OFFICER, matter), submission(filed), matter, items));
    }

    @Override
    public void supply(Filed filed, MatterId matter, MaterialId material) {
        done(desks.filings()
                .supply(
                        as(builder(filed.project())),
                        submission(filed),
                        matter,
                        ImmutableSet.of(material.value()),
                        ImmutableList.of(handedIn(filed.project(), material, name(material) + "（补正）"))));
    }

    @Override
    public void decline(Filed filed, MatterId matter, String reason) {
        done(desks.departments().declineNotRequired(as(Role.OFFICER, matter), submission(filed), matter, reason));
    }

    @Override
    public void refuseAcceptance(Filed filed, MatterId matter, RefusalGround ground, String reason, String applyTo) {
        done(desks.departments()
                .refuseAcceptance(as(Role.OFFICER, matter), submission(filed), matter, ground, reason, applyTo));
    }

    @Override
    public void withdraw(Filed filed, MatterId matter, String reason) {
        done(desks.filings().withdraw(as(builder(filed.project())), submission(filed), matter, reason));
    }

    @Override
    public void keepSilent() {
        silence.run();
    }

    @Override
    public void start(Filed filed, MatterId matter) {
        done(desks.departments().start(as(Role.OFFICER, matter), submission(filed), matter));
    }

    @Override
    public void agree(Filed filed, MatterId matter, DepartmentId department, String opinion) {
        give(filed, matter, department, Verdict.AGREE, opinion, "");
    }

    /** Every one, not only the open ones: when the scene is played again, those that spoke are answered as before. */
    @Override
    public void agreeAll(Filed filed, MatterId matter) {
        read(filed, matter).opinions().forEach(line -> agree(filed, matter, line.department(), "同意"));
    }

    @Override
    public void sendBack(Filed filed, MatterId matter, DepartmentId department, String opinion, String rests) {
        give(filed, matter, department, Verdict.RETURN, opinion, rests);
    }

    @Override
    public void revise(Filed filed, MatterId matter, MaterialId material, String reason) {
        done(desks.filings()
                .revise(
                        as(builder(filed.project())),
                        submission(filed),
                        matter,
                        ImmutableList.of(handedIn(filed.project(), material, name(material) + "（修改）")),
                        reason));
    }

    @Override
    public void exclude(Filed filed, MatterId matter, Ground ground, TimeLimit told, String what) {
        var from = now.scene().at().toLocalDate().plusDays(1);
        done(desks.departments()
                .exclude(as(Role.OFFICER, matter), submission(filed), matter, ground, from, told, what));
    }

    @Override
    public void resume(Filed filed, MatterId matter) {
        FactNumber told = findLast(read(filed, matter).exclusions().stream())
                .map(line -> FactNumber.of(line.fact()))
                .orElseThrow();
        done(desks.departments().endExclusion(as(Role.OFFICER, matter), submission(filed), matter, told));
    }

    @Override
    public void extend(Filed filed, MatterId matter, TimeLimit by, String reasons) {
        done(desks.departments().extend(as(Role.LEADER, matter), submission(filed), matter, by, reasons));
    }

    @Override
    public void draft(Filed filed, MatterId matter) {
        draft(filed, matter, org.qibu.approval.casework.fact.Outcome.GRANT, "经审查符合法定条件、标准");
    }

    @Override
    public void draftRefusal(Filed filed, MatterId matter, String reasons) {
        draft(filed, matter, org.qibu.approval.casework.fact.Outcome.REFUSE, reasons);
    }

    @Override
    public void review(Filed filed, MatterId matter) {
        done(desks.decisions().review(as(Role.REVIEWER, matter), submission(filed), matter, true, "同意"));
    }

    @Override
    public void sign(Filed filed, MatterId matter) {
        done(desks.decisions().sign(as(Role.LEADER, matter), submission(filed), matter, true, "同意"));
    }

    @Override
    public void record(Filed filed, MatterId matter) {
        Acting officer = as(Role.OFFICER, matter);
        Matter decided = regime.matter(matter).orElseThrow();
        HashCode certificate = keep(officer.caller(), filed.project(), decided.name() + "（办理结果）");
        int place = regime.matters().indexOf(decided) + 1;
        String number = "汉台示例〔2026〕" + submission(filed) + "-" + place + "号";
        done(desks.issuing().recordResult(officer, submission(filed), matter, number, certificate));
    }

    @Override
    public void issue(Filed filed, MatterId matter) {
        done(desks.issuing().issue(as(WINDOW), submission(filed), ImmutableSet.of(matter), Delivery.COLLECTED));
    }

    @Override
    public void revoke(Filed filed, MatterId matter, String reasons) {
        done(desks.decisions().revoke(as(Role.LEADER, matter), submission(filed), matter, reasons));
    }

    private void draft(Filed filed, MatterId matter, org.qibu.approval.casework.fact.Outcome proposed, String reasons) {
        done(desks.decisions().draft(as(Role.OFFICER, matter), submission(filed), matter, proposed, reasons));
    }

    private void give(
            Filed filed, MatterId matter, DepartmentId department, Verdict verdict, String opinion, String rests) {
        Acting acting = now.by(new Caller(Role.OFFICER, department.value()), department.value());
        done(desks.departments().giveOpinion(acting, submission(filed), matter, verdict, opinion, rests));
    }

    private MatterCase read(Filed filed, MatterId matter) {
        return desks.projects().read(officer(Role.OFFICER, matter), submission(filed)).cases().stream()
                .filter(each -> each.matter().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private Filing.HandedIn handedIn(DemoProject project, MaterialId material, String name) {
        return new Filing.HandedIn(material, keep(builder(project), project, name));
    }

    private HashCode keep(Caller caller, DemoProject project, String name) {
        byte[] page = SamplePdf.of(ImmutableList.of(
                name,
                "项目：" + project.name(),
                "建设单位：" + project.builder().name(),
                "建设地点：" + project.site(),
                "演示数据，单位和地点均为虚构，不具有法律效力。"));
        return desks.filings()
                .keep(caller, name + ".pdf", new ByteArrayInputStream(page))
                .digest();
    }

    private String name(MaterialId material) {
        return regime.material(material).orElseThrow().name();
    }

    private SubmissionId submission(Filed filed) {
        return checkNotNull(submissions.get(filed), "%s was not filed", filed);
    }

    private Acting as(Role role, MatterId matter) {
        return as(officer(role, matter));
    }

    private Acting as(Caller caller) {
        return now.by(caller, "");
    }

    private Caller officer(Role role, MatterId matter) {
        return new Caller(role, regime.matter(matter).orElseThrow().department().value());
    }

    private static Caller builder(DemoProject project) {
        return new Caller(Role.BUILDER, project.builder().code().value());
    }

    private <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, findings -> {
            throw new RefusedSceneException(now.scene().what(), findings);
        });
    }
}
