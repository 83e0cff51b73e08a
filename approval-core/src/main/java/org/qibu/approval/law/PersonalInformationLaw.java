package org.qibu.approval.law;

import java.time.LocalDate;

/** The articles of the Personal Information Protection Law (个人信息保护法, in force from 2021-11-01) that the cores apply. */
public final class PersonalInformationLaw {
    private static final LocalDate VERSION = LocalDate.of(2021, 11, 1);

    /** When personal information must be deleted. */
    public static final LegalBasis ART_47_1 = article("第四十七条第一款");

    /** While a period of keeping laid down by law has not run out, it is kept, and nothing else is done with it. */
    public static final LegalBasis ART_47_2 = article("第四十七条第二款");

    private PersonalInformationLaw() {}

    private static LegalBasis article(String article) {
        return LegalBasis.of("中华人民共和国个人信息保护法", article, VERSION);
    }
}
