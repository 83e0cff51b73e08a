package org.qibu.approval.casework.fact;

import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_2;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_78;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_79;

import org.qibu.approval.law.LegalBasis;

/** Why an application is not accepted (不予受理), which is a decision. */
public enum RefusalGround {
    /** The matter is outside the agency's power; the applicant is told where to apply. */
    OUTSIDE_POWER("依法不属于本行政机关职权范围"),
    /** Facts were concealed or materials are false. */
    FALSE_MATERIALS("隐瞒有关情况或者提供虚假材料"),
    /** The applicant may not yet apply again. */
    BARRED_PERIOD("依法在一定期限内不得再次申请");

    private final String text;

    RefusalGround(String text) {
        this.text = text;
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }

    /** The article. */
    public LegalBasis basis() {
        return switch (this) {
            case OUTSIDE_POWER -> ART_32_2;
            case FALSE_MATERIALS -> ART_78;
            case BARRED_PERIOD -> ART_79;
        };
    }
}
