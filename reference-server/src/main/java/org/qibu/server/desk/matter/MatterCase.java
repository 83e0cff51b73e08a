package org.qibu.server.desk.matter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;

/**
 * One matter of one submission as a page shows it.
 *
 * @param state where it stands, in Chinese
 * @param phase the part of life it belongs to, in Chinese
 * @param progress how far it has come
 * @param statutory the clock of the law (法定期限)
 * @param promised the clock of the promise (承诺期限)
 * @param next the next act, in Chinese
 * @param whose who has to do it, in Chinese
 * @param opinions the consulted departments and what they said
 * @param exclusions the days told not to count
 * @param corrections what was asked to be corrected
 * @param materials what it may ask for, by name
 * @param askable the departments whose opinion can still be asked
 * @param decision what was decided, once it is
 * @param findings what the ledger itself has against it
 */
public record MatterCase(
        SubmissionId submission,
        MatterId matter,
        String name,
        DepartmentId department,
        String departmentName,
        String state,
        String phase,
        Progress progress,
        Lit statutory,
        Lit promised,
        Optional<LocalDate> acceptedOn,
        String next,
        String whose,
        ImmutableList<OpinionLine> opinions,
        ImmutableList<ExclusionLine> exclusions,
        ImmutableList<CorrectionLine> corrections,
        ImmutableList<MaterialLine> materials,
        ImmutableList<AskableLine> askable,
        Optional<DecisionLine> decision,
        ImmutableList<Finding> findings,
        ImmutableList<PermittedAct> acts) {
    /** A consulted department: what it was asked, and 未答复, 同意 or 退回. */
    public record OpinionLine(
            DepartmentId department,
            String departmentName,
            String asked,
            String standing,
            String opinion,
            LocalDate due,
            boolean open) {}

    /** Days told not to count; {@code fact} names the fact that told them, to end it by. */
    public record ExclusionLine(
            int fact, String ground, LocalDate from, String told, Optional<LocalDate> ended, String number) {}

    /**
     * One thing asked to be corrected, and whether it was supplied.
     *
     * @param subject as the notice names it, a material by its id
     * @param name the same to be read
     */
    public record CorrectionLine(String subject, String name, String lacking, String required, boolean supplied) {}

    /** A material the matter may need. */
    public record MaterialLine(MaterialId material, String name) {}

    /** A department that was not asked yet; {@code prescribed} ones are asked by themselves when handling begins. */
    public record AskableLine(DepartmentId department, String name, boolean prescribed) {}

    /**
     * The decision and what came of it.
     *
     * @param number the decision's own number
     * @param certificate the number of what is handed over; blank until it is made
     * @param issue until when it is to be handed over; empty for a refusal, for which the law names no day
     */
    public record DecisionLine(String outcome, LocalDate on, String number, String certificate, Optional<Due> issue) {}
}
