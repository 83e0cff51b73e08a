package org.qibu.approval.casework;

import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_31;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_34;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.HandlingEvent.HandlerAssigned;
import org.qibu.approval.casework.fact.HandlingEvent.HandlingStarted;
import org.qibu.approval.casework.fact.HandlingEvent.MaterialsRevised;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;

/** What the department does with an accepted matter before it proposes a decision (办理). */
public final class HandlingActs {
    private final Submission submission;

    HandlingActs(Submission submission) {
        this.submission = submission;
    }

    /** Gives the matter to a post; again for a handover. */
    public Ruling<SubmissionEvent> assign(Stamp stamp, MatterId matter, String handler) {
        return new Attempt(submission, CaseAct.ASSIGN, stamp, matter)
                .unless(!handler.isBlank(), "handling.no-handler", "没有指明承办岗位。", "指明承办岗位。", ART_34)
                .make(branch -> new HandlerAssigned(stamp, matter, handler));
    }

    /** Handling begins, and every consulted department is asked at the same time (并联). */
    public Ruling<SubmissionEvent> start(Stamp stamp, MatterId matter, WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.START, stamp, matter)
                .and(branch -> handlerOnly(branch, stamp))
                .makeAll(branch -> ImmutableList.<SubmissionEvent>builder()
                        .add(new HandlingStarted(stamp, matter, stamp.actor().post()))
                        .addAll(OpinionActs.fanOut(branch.terms(), stamp, calendar))
                        .build());
    }

    /**
     * The applicant revises materials of its own will. The clock runs on; only the opinions that rest on what changed are
     * asked again.
     */
    public Ruling<SubmissionEvent> reviseMaterials(
            Stamp stamp,
            MatterId matter,
            ImmutableList<SubmittedMaterial> materials,
            String reason,
            WorkdayCalendar calendar) {
        var changed =
                materials.stream().map(SubmittedMaterial::material).collect(ImmutableSet.<MaterialId>toImmutableSet());
        return new Attempt(submission, CaseAct.REVISE_MATERIALS, stamp, matter)
                .unless(!materials.isEmpty(), "handling.nothing-revised", "没有提交修改后的材料。", "上传修改后的材料。", ART_31)
                .makeAll(branch -> ImmutableList.<SubmissionEvent>builder()
                        .add(new MaterialsRevised(stamp, matter, materials, reason))
                        .addAll(OpinionActs.reopenedBy(changed, branch, stamp, calendar))
                        .build());
    }

    static Stream<Finding> handlerOnly(Branch branch, Stamp stamp) {
        return branch.handling().handler().stream()
                .filter(handler -> !handler.equals(stamp.actor().post()))
                .map(handler -> Finding.of(
                                "handling.not-handler",
                                "本事项由岗位“" + handler + "”承办，现为“" + stamp.actor().post() + "”。",
                                ART_34)
                        .remedy("由承办岗位办理，或者先行交接（重新交办）。"));
    }
}
