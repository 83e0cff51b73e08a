package org.qibu.approval.project;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.code.ProjectCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.KnownFrom;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.project.ProjectEvent.CodeGiven;
import org.qibu.approval.project.ProjectEvent.OfficerAssigned;
import org.qibu.approval.project.ProjectEvent.Registered;
import org.qibu.approval.project.ProjectEvent.SubmissionFiled;
import org.qibu.approval.project.ProjectEvent.TraitsChanged;
import org.qibu.approval.trait.Traits;

/**
 * A project as its facts add up to.
 *
 * @param registeredOn the day it was registered
 * @param traits its class and the answers about it
 * @param regime by what its time is judged
 * @param code its code; empty until it is given
 * @param officer the post of its project officer; empty until there is one
 * @param version how many facts it has
 */
public record Project(
        ProjectId id,
        String name,
        UnifiedSocialCreditCode builder,
        LocalDate registeredOn,
        Traits traits,
        Regime regime,
        Optional<ProjectCode> code,
        Optional<String> officer,
        int version) {

    /** Replays facts, the first of which is the registration. */
    public static Project of(Registered registered, List<? extends ProjectEvent> further) {
        Project project = new Project(
                registered.project(),
                registered.name(),
                registered.builder(),
                registered.stamp().on(),
                registered.traits(),
                registered.regime(),
                Optional.empty(),
                Optional.empty(),
                1);
        for (ProjectEvent fact : further) {
            project = project.apply(fact);
        }
        return project;
    }

    /**
     * Replays facts.
     *
     * @throws IllegalArgumentException if they do not begin with the one registration
     */
    public static Project of(List<? extends ProjectEvent> facts) {
        checkArgument(!facts.isEmpty() && facts.get(0) instanceof Registered, "a project begins with its registration");
        return of((Registered) facts.get(0), facts.subList(1, facts.size()));
    }

    /**
     * The project as it was when a submission was filed: what is said of it later does not reach what was filed before.
     *
     * @throws IllegalArgumentException if the submission was not filed for this project
     */
    public static Project asFiled(List<? extends ProjectEvent> facts, SubmissionId submission) {
        int filed = Iterables.indexOf(facts, fact -> fact.isFilingOf(submission));
        checkArgument(filed >= 0, "not filed for this project: %s", submission);
        return of(facts.subList(0, filed));
    }

    /** What its registration has said already and no form asks again. */
    public ImmutableMap<KnownFrom.OfProject, String> registered() {
        ImmutableMap.Builder<KnownFrom.OfProject, String> said = ImmutableMap.builder();
        said.put(KnownFrom.OfProject.NAME, name);
        said.put(KnownFrom.OfProject.BUILDER, builder.value());
        code.ifPresent(given -> said.put(KnownFrom.OfProject.CODE, given.toString()));
        return said.buildOrThrow();
    }

    /** The project after one more fact. */
    public Project apply(ProjectEvent fact) {
        return fact.after(this).next();
    }

    /** Gives the project its code; a second one is refused. */
    public Ruling<ProjectEvent> giveCode(Stamp stamp, ProjectCode given) {
        return code.map(known -> refused("project.code-exists", "项目已有代码 " + known + "。", "代码有误的，向赋码机关更正。"))
                .orElseGet(() -> Ruling.fact(new CodeGiven(stamp, given)));
    }

    /** Changes the description; what does not change is no fact. */
    public Ruling<ProjectEvent> describe(Stamp stamp, Traits changed, Regime judgedBy, String reason) {
        var findings = ImmutableList.<Finding>builder();
        if (changed.equals(traits)) {
            findings.add(Finding.of("project.traits-same", "项目情况没有变化。").remedy("改动后再提交。"));
        }
        if (reason.isBlank()) {
            findings.add(Finding.of("project.no-reason", "没有说明项目情况变更的原因。")
                    .at("reason")
                    .remedy("写明原因。"));
        }
        return findings.build().isEmpty()
                ? Ruling.fact(new TraitsChanged(stamp, changed, judgedBy, reason))
                : Ruling.findings(findings.build());
    }

    /** Notes what was filed for; the submission itself has a life of its own. */
    public SubmissionFiled filed(Stamp stamp, SubmissionId submission, ImmutableSet<MatterId> matters) {
        return new SubmissionFiled(stamp, submission, matters);
    }

    /** Assigns the project officer, again for a handover. */
    public Ruling<ProjectEvent> assignOfficer(Stamp stamp, String post) {
        return officer.filter(post::equals)
                .map(known -> refused("project.officer-same", "项目专员已是“" + known + "”。", ""))
                .orElseGet(() -> Ruling.fact(new OfficerAssigned(stamp, post)));
    }

    Project coded(ProjectCode given) {
        return new Project(id, name, builder, registeredOn, traits, regime, Optional.of(given), officer, version);
    }

    Project described(Traits changed, Regime judgedBy) {
        return new Project(id, name, builder, registeredOn, changed, judgedBy, code, officer, version);
    }

    Project accompaniedBy(String post) {
        return new Project(id, name, builder, registeredOn, traits, regime, code, Optional.of(post), version);
    }

    private Project next() {
        return new Project(id, name, builder, registeredOn, traits, regime, code, officer, version + 1);
    }

    private static Ruling<ProjectEvent> refused(String code, String message, String remedy) {
        return Ruling.findings(ImmutableList.of(Finding.of(code, message).remedy(remedy)));
    }
}
