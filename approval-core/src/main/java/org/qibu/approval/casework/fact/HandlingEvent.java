package org.qibu.approval.casework.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;

/** A fact between acceptance and the draft of a decision. */
public sealed interface HandlingEvent extends CaseEvent {
    /**
     * Someone was given the matter to handle (交办).
     *
     * @param handler the post that handles it
     */
    record HandlerAssigned(Stamp stamp, MatterId matter, String handler) implements HandlingEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The department began to handle the matter (部门开始办理).
     *
     * @param handler the post that handles it
     */
    record HandlingStarted(Stamp stamp, MatterId matter, String handler) implements HandlingEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * A department was asked for its opinion (征求意见). The statutory clock runs on.
     *
     * @param department who is asked
     * @param asked what is asked
     * @param within how long it has
     * @param due the last day for it
     */
    record OpinionRequested(
            Stamp stamp, MatterId matter, DepartmentId department, String asked, TimeLimit within, ToldDay due)
            implements HandlingEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * A department gave its opinion. A return neither stops nor restarts the statutory clock.
     *
     * @param department whose opinion it is
     * @param verdict whether it agrees
     * @param opinion the opinion
     * @param inputs the materials it looked at, any change of which asks it again; empty means all
     * @param rests the provisions it rests on; blank where it agrees without condition
     */
    record OpinionGiven(
            Stamp stamp,
            MatterId matter,
            DepartmentId department,
            Verdict verdict,
            String opinion,
            ImmutableSet<MaterialId> inputs,
            String rests)
            implements HandlingEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * An opinion is open again, because what it rests on changed.
     *
     * @param department who must look again
     * @param reason why
     * @param due the last day for it
     */
    record OpinionReopened(Stamp stamp, MatterId matter, DepartmentId department, String reason, ToldDay due)
            implements HandlingEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The applicant revised materials after acceptance (补充修改材料). The statutory clock runs on.
     *
     * @param materials the files that take the place of earlier ones
     * @param reason what was revised
     */
    record MaterialsRevised(Stamp stamp, MatterId matter, ImmutableList<SubmittedMaterial> materials, String reason)
            implements HandlingEvent {
        @Override
        public ImmutableList<SubmittedMaterial> handedIn() {
            return materials;
        }

        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The applicant was told in writing that days are not counted (特别程序开始), 《行政许可法》第四十五条.
     *
     * @param number the written notice
     * @param ground why, of the closed list
     * @param from the first day that is not counted
     * @param told how long
     * @param what what it is for
     * @param lastDays the last days as told with it
     * @param footing what they rest on
     */
    record ExclusionTold(
            Stamp stamp,
            MatterId matter,
            DocumentNumber number,
            Ground ground,
            LocalDate from,
            TimeLimit told,
            String what,
            LastDays lastDays,
            Footing footing)
            implements HandlingEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * What was excluded is done (特别程序结束); the end day is its last.
     *
     * @param exclusion the fact that told it
     * @param lastDays the last days as they stand then
     * @param footing what they rest on
     */
    record ExclusionEnded(Stamp stamp, MatterId matter, FactNumber exclusion, LastDays lastDays, Footing footing)
            implements HandlingEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The limit was extended and the applicant told why (延长期限).
     *
     * @param number the written notice
     * @param by how much longer
     * @param approver the office that approved
     * @param approval the document of the approval
     * @param reasons the reasons as told
     * @param lastDays the last days as told with it
     * @param footing what they rest on
     */
    record Extended(
            Stamp stamp,
            MatterId matter,
            DocumentNumber number,
            TimeLimit by,
            String approver,
            DocumentNumber approval,
            String reasons,
            LastDays lastDays,
            Footing footing)
            implements HandlingEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The applicant took back an accepted application before it was decided (撤回).
     *
     * @param reason as the applicant gave it
     */
    record AcceptedWithdrawn(Stamp stamp, MatterId matter, String reason) implements HandlingEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }
}
