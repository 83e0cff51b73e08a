package org.qibu.approval.casework.fact;

import java.util.Optional;
import org.qibu.approval.law.Provenance;
import org.qibu.approval.limit.TimeLimit;

/**
 * What the law leaves open at intake and a place decides for itself.
 *
 * <p>《行政许可法》第三十二条第一款第五项 makes acceptance a duty once everything asked is supplied, but does not say what
 * silence after the supply comes to; item four speaks only of silence after the first receipt.
 *
 * @param silenceAfterSupply after how long a silence the supplied application counts as accepted, from the day of the
 *     last supply; empty where silence has no such effect and only remains a breach of duty
 * @param provenance where that choice comes from
 */
public record IntakeRules(Optional<TimeLimit> silenceAfterSupply, Provenance provenance) {
    /** The choice in favour of the applicant: as after the first receipt. */
    public static final IntakeRules SAMPLE = new IntakeRules(
            Optional.of(TimeLimit.workdays(5)),
            new Provenance.Sample("补正材料收齐后逾期不作表示的后果，法律没有明文；此处参照第三十二条第一款第四项，自收齐之日起视为受理"));
}
