package org.qibu.server.demo.story;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qibu.approval.calendar.OfficeHours;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.DecisionActs;
import org.qibu.approval.casework.EarlierGrants;
import org.qibu.approval.casework.Gathering;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.branch.Opinion;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.Footing;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.plan.Checklist;

/**
 * Plays stories straight against the rules, without a server: one stream in memory per submission. What the rules refuse
 * is remembered with every finding, and changes nothing.
 */
public final class BareOffices implements Offices {
    private static final String REMEDIES = "可以依法申请行政复议或者提起行政诉讼。";
    private static final SubmittedMaterial FILE =
            new SubmittedMaterial(MaterialId.of("any"), Hashing.sha256().hashInt(7), 7, "application/pdf");

    private final Pack pack;
    private final WorkdayCalendar calendar;
    private final Map<Filed, Submission> submissions = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private String scene = "";
    private int documents;

    public BareOffices(Pack pack, WorkdayCalendar calendar) {
        this.pack = pack;
        this.calendar = calendar;
    }

    /** Plays the scenes. */
    public void play(ImmutableList<Scene> scenes) {
        for (Scene each : scenes) {
            now = each.at().atZone(OfficeHours.ZONE).toInstant();
            scene = each.at() + " " + each.what();
            each.deed().play(this);
        }
    }

    /** What was refused, with every finding. */
    ImmutableList<String> refused() {
        return ImmutableList.copyOf(refused);
    }

    Submission submission(Filed filed) {
        return checkNotNull(submissions.get(filed), "%s was not filed", filed);
    }

    public ImmutableMap<Filed, Submission> submissions() {
        return ImmutableMap.copyOf(submissions);
    }

    @Override
    public void register(DemoProject project) {}

    @Override
    public void file(Filed filed, ImmutableSet<MatterId> matters, ImmutableSet<MaterialId> lacking) {
        var project = filed.project();
        var event = new SubmissionEvent.Filed(
                stamp(Actor.builder(project.builder().code())),
                SubmissionId.of("demo-" + submissions.size()),
                ProjectId.of(project.traits()),
                project.builder().code(),
                matters.stream()
                        .map(id -> CaseTerms.of(pack.regime().matter(id).orElseThrow(), required(project)))
                        .collect(toImmutableList()),
                earlierResults(matters),
                ImmutableMap.of(),
                IntakeRules.SAMPLE,
                Footing.of(pack.header().id(), pack.header().version(), calendar));
        ruled(Submission.file(event), facts -> submissions.put(filed, Submission.of(facts)));
    }

    @Override
    public void receive(Filed filed) {
        act(filed, submission -> submission.intake().issueReceipt(window(), document(), calendar));
    }

    @Override
    public void accept(Filed filed, MatterId matter) {
        act(filed, of -> of.intake().accept(by(of, matter, Capacity.OFFICER), matter, document(), calendar));
    }

    @Override
    public void askCorrection(Filed filed, MatterId matter, MaterialId material, String lacking, String required) {
        var item = new CorrectionItem(material.value(), lacking, required);
        act(
                filed,
                of -> of.correction()
                        .tellEverything(
                                by(of, matter, Capacity.OFFICER),
                                matter,
                                document(),
                                ImmutableList.of(item),
                                calendar));
    }

    @Override
    public void supply(Filed filed, MatterId matter, MaterialId material) {
        need(matter, material);
        act(
                filed,
                of -> of.correction()
                        .supply(builder(filed), matter, ImmutableSet.of(material.value()), files(material)));
    }

    @Override
    public void decline(Filed filed, MatterId matter, String reason) {
        act(
                filed,
                of -> of.intake()
                        .declineNotRequired(by(of, matter, Capacity.OFFICER), matter, document(), reason, calendar));
    }

    @Override
    public void refuseAcceptance(Filed filed, MatterId matter, RefusalGround ground, String reason, String applyTo) {
        act(
                filed,
                of -> of.intake()
                        .refuseAcceptance(
                                by(of, matter, Capacity.OFFICER),
                                matter,
                                document(),
                                ground,
                                reason,
                                applyTo,
                                calendar));
    }

    @Override
    public void withdraw(Filed filed, MatterId matter, String reason) {
        act(filed, of -> of.intake().withdraw(builder(filed), matter, reason, calendar));
    }

    @Override
    public void keepSilent() {
        submissions()
                .forEach((filed, submission) -> submission.branches().values().stream()
                        .filter(branch -> branch.state().phase() == CaseState.Phase.INTAKE)
                        .filter(branch -> branch.intake().silence(calendar).stream()
                                .anyMatch(silence -> silence.isAcceptanceBy(
                                        stamp(Actor.SYSTEM).on())))
                        .map(branch -> branch.terms().matter())
                        .forEach(matter ->
                                act(filed, of -> of.intake().deemAccepted(stamp(Actor.SYSTEM), matter, calendar))));
    }

    @Override
    public void start(Filed filed, MatterId matter) {
        act(filed, of -> of.handling().start(by(of, matter, Capacity.OFFICER), matter, calendar));
    }

    @Override
    public void agree(Filed filed, MatterId matter, DepartmentId department, String opinion) {
        give(filed, matter, department, Verdict.AGREE, opinion, "");
    }

    @Override
    public void agreeAll(Filed filed, MatterId matter) {
        branch(submission(filed), matter).handling().opinions().values().stream()
                .filter(Opinion::isOpen)
                .forEach(opinion -> agree(filed, matter, opinion.department(), "同意"));
    }

    @Override
    public void sendBack(Filed filed, MatterId matter, DepartmentId department, String opinion, String rests) {
        give(filed, matter, department, Verdict.RETURN, opinion, rests);
    }

    @Override
    public void revise(Filed filed, MatterId matter, MaterialId material, String reason) {
        need(matter, material);
        act(filed, of -> of.handling().reviseMaterials(builder(filed), matter, files(material), reason, calendar));
    }

    @Override
    public void exclude(Filed filed, MatterId matter, Ground ground, TimeLimit told, String what) {
        act(filed, of -> {
            Stamp stamp = by(of, matter, Capacity.OFFICER);
            var from = stamp.on().plusDays(1);
            return of.clock()
                    .tellExclusion(stamp, matter, Optional.of(document()), ground.text(), from, told, what, calendar);
        });
    }

    @Override
    public void resume(Filed filed, MatterId matter) {
        act(
                filed,
                of -> of.clock()
                        .endExclusion(
                                by(of, matter, Capacity.OFFICER),
                                matter,
                                branch(of, matter)
                                        .handling()
                                        .openExclusions()
                                        .get(0)
                                        .fact(),
                                calendar));
    }

    @Override
    public void extend(Filed filed, MatterId matter, TimeLimit by, String reasons) {
        act(
                filed,
                of -> of.clock()
                        .extend(
                                by(of, matter, Capacity.LEADER),
                                matter,
                                document(),
                                by,
                                branch(of, matter)
                                        .terms()
                                        .statutory()
                                        .extension()
                                        .approver(),
                                document(),
                                reasons,
                                calendar));
    }

    @Override
    public void draft(Filed filed, MatterId matter) {
        act(filed, of -> decisions(of).draft(by(of, matter, Capacity.OFFICER), matter, Outcome.GRANT, ""));
    }

    @Override
    public void draftRefusal(Filed filed, MatterId matter, String reasons) {
        act(filed, of -> decisions(of).draft(by(of, matter, Capacity.OFFICER), matter, Outcome.REFUSE, reasons));
    }

    @Override
    public void review(Filed filed, MatterId matter) {
        act(filed, of -> of.decisions().passReview(by(of, matter, Capacity.REVIEWER), matter, "同意"));
    }

    @Override
    public void sign(Filed filed, MatterId matter) {
        act(filed, of -> decisions(of).sign(by(of, matter, Capacity.LEADER), matter, document(), REMEDIES, calendar));
    }

    @Override
    public void record(Filed filed, MatterId matter) {
        act(
                filed,
                of -> of.issuing().recordResult(by(of, matter, Capacity.OFFICER), matter, document(), FILE.digest()));
    }

    @Override
    public void issue(Filed filed, MatterId matter) {
        act(
                filed,
                of -> of.issuing().issue(window(), ImmutableSet.of(matter), Delivery.COLLECTED, Gathering.AS_DECIDED));
    }

    @Override
    public void revoke(Filed filed, MatterId matter, String reasons) {
        act(filed, of -> of.issuing().revoke(by(of, matter, Capacity.LEADER), matter, document(), reasons));
    }

    private void give(
            Filed filed, MatterId matter, DepartmentId department, Verdict verdict, String opinion, String rests) {
        Stamp stamp = stamp(Actor.of(Capacity.OFFICER, department, "officer"));
        act(filed, of -> of.opinions().give(stamp, matter, department, verdict, opinion, ImmutableSet.of(), rests));
    }

    private void act(Filed filed, Function<Submission, Ruling<SubmissionEvent>> act) {
        Submission before = submission(filed);
        ruled(act.apply(before), facts -> submissions.put(filed, before.apply(facts)));
    }

    /** The matters that the project's traits require. */
    private ImmutableSet<MatterId> required(DemoProject project) {
        ProjectSheet sheet = ProjectSheet.bundled(project.traits());
        var traits = pack.regime()
                .traitForm()
                .read(sheet.projectClass(), sheet.traits())
                .orThrow()
                .get(0);
        return Checklist.of(pack.regime(), traits).required().stream()
                .map(Matter::id)
                .collect(toImmutableSet());
    }

    private ImmutableList<Submission> submissionsOf(ProjectId project, Submission but) {
        return submissions.values().stream()
                .filter(other -> other.filed().project().equals(project))
                .filter(other -> !other.id().equals(but.id()))
                .collect(toImmutableList());
    }

    /** The results of what the project obtained before it was registered here. */
    private ImmutableList<SubmittedMaterial> earlierResults(ImmutableSet<MatterId> matters) {
        return matters.stream()
                .flatMap(matter -> pack.regime().matter(matter).orElseThrow().after().stream())
                .distinct()
                .flatMap(earlier -> pack.regime().matter(earlier).orElseThrow().result().stream())
                .map(result -> new SubmittedMaterial(result, Hashing.sha256().hashInt(8), 8, "application/pdf"))
                .collect(toImmutableList());
    }

    /** Decides knowing what the project's other submissions grant. */
    private DecisionActs decisions(Submission of) {
        return of.decisions(EarlierGrants.of(of, submissionsOf(of.filed().project(), of), pack.regime()));
    }

    private void ruled(Ruling<SubmissionEvent> ruling, Consumer<ImmutableList<SubmissionEvent>> lawful) {
        Optional<String> refusal = ruling.fold(
                facts -> {
                    lawful.accept(facts);
                    return Optional.empty();
                },
                findings -> Optional.of(scene + ": " + findings));
        refusal.ifPresent(refused::add);
    }

    private void need(MatterId matter, MaterialId material) {
        var needs = pack.regime().matter(matter).orElseThrow().materials();
        if (needs.stream().noneMatch(need -> need.material().equals(material))) {
            refused.add(scene + ": " + matter + " does not need " + material);
        }
    }

    private static Branch branch(Submission submission, MatterId matter) {
        return submission.branch(matter).orElseThrow();
    }

    private Stamp by(Submission submission, MatterId matter, Capacity capacity) {
        DepartmentId department = branch(submission, matter).terms().department();
        return stamp(Actor.of(capacity, department, capacity.name()));
    }

    private Stamp builder(Filed filed) {
        return stamp(Actor.builder(filed.project().builder().code()));
    }

    private Stamp window() {
        return stamp(new Actor(Capacity.WINDOW_CLERK, "window", "clerk"));
    }

    private Stamp stamp(Actor actor) {
        return new Stamp(now, pack.hours().hours().legalDay(now, calendar), actor);
    }

    private DocumentNumber document() {
        documents++;
        return DocumentNumber.of("示例〔2026〕" + documents + "号");
    }

    private static ImmutableList<SubmittedMaterial> files(MaterialId material) {
        return ImmutableList.of(new SubmittedMaterial(material, FILE.digest(), FILE.bytes(), FILE.mediaType()));
    }
}
