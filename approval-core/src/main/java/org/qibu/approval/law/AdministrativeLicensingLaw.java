package org.qibu.approval.law;

import java.time.LocalDate;

/** The articles of the Administrative Licensing Law (行政许可法, version of 2019-04-23) that the cores apply. */
public final class AdministrativeLicensingLaw {
    private static final String NAME = "中华人民共和国行政许可法";
    private static final LocalDate VERSION = LocalDate.of(2019, 4, 23);

    /** Permits are given by the legal power, scope, conditions and procedure (权限、范围、条件和程序). */
    public static final LegalBasis ART_4 = article("第四条");

    /** Only the agency with the power to permit does so, within its competence. */
    public static final LegalBasis ART_22 = article("第二十二条");

    /** Delegation to another agency is published (委托). */
    public static final LegalBasis ART_24 = article("第二十四条");

    /** One agency's window receives for all (一个窗口受理, 统一办理). */
    public static final LegalBasis ART_26 = article("第二十六条");

    /** The applicant answers for the truth of the materials; the agency asks for nothing irrelevant. */
    public static final LegalBasis ART_31 = article("第三十一条");

    /** No permit is needed: told at once that it is not accepted (不受理). */
    public static final LegalBasis ART_32_1 = article("第三十二条第一款第一项");

    /** Outside the agency's power: refused at once (不予受理), and told where to apply. */
    public static final LegalBasis ART_32_2 = article("第三十二条第一款第二项");

    /** Errors that can be corrected on the spot are let be corrected. */
    public static final LegalBasis ART_32_3 = article("第三十二条第一款第三项");

    /** Incomplete: everything told once, within five days; silence is acceptance on the day of receipt. */
    public static final LegalBasis ART_32_4 = article("第三十二条第一款第四项");

    /** Complete, or corrected as told: must be accepted. */
    public static final LegalBasis ART_32_5 = article("第三十二条第一款第五项");

    /** Acceptance and refusal are in writing, sealed and dated. */
    public static final LegalBasis ART_32_WRITTEN = article("第三十二条第二款");

    /** On-site verification is by at least two officers. */
    public static final LegalBasis ART_34 = article("第三十四条");

    /** The decision follows the prescribed procedure within the limit. */
    public static final LegalBasis ART_37 = article("第三十七条");

    /** A refusal gives its reasons and tells of the remedies (复议、诉讼). */
    public static final LegalBasis ART_38 = article("第三十八条第二款");

    /** Twenty days to decide, ten more with the head's approval and reasons told. */
    public static final LegalBasis ART_42 = article("第四十二条第一款");

    /** Forty-five days for unified or joint handling, fifteen more with the approval of the head of government. */
    public static final LegalBasis ART_42_JOINT = article("第四十二条第二款");

    /** Ten days from decision to issue and delivery. */
    public static final LegalBasis ART_44 = article("第四十四条");

    /** The closed list of what is not counted, only for the time told in writing. */
    public static final LegalBasis ART_45 = article("第四十五条");

    /** When a permit may or must be revoked (撤销). */
    public static final LegalBasis ART_69 = article("第六十九条");

    /** What an agency answers for: among them, not telling everything at once. */
    public static final LegalBasis ART_72 = article("第七十二条");

    /** False materials: not accepted or not granted, and no new application within a year. */
    public static final LegalBasis ART_78 = article("第七十八条");

    /** Permit gained by deceit: no new application within three years. */
    public static final LegalBasis ART_79 = article("第七十九条");

    /** The law's days are working days, without statutory holidays. */
    public static final LegalBasis ART_82 = article("第八十二条");

    private AdministrativeLicensingLaw() {}

    /** Tells whether a text tells of both remedies against a refusal, 行政复议 and 行政诉讼 (第三十八条第二款). */
    public static boolean tellsRemedies(String text) {
        return text.contains("行政复议") && text.contains("行政诉讼");
    }

    private static LegalBasis article(String article) {
        return LegalBasis.of(NAME, article, VERSION);
    }
}
