package org.qibu.approval.code;

import java.util.Arrays;
import java.util.Optional;

/** The identifiers that can be examined, each with its short name and its name in Chinese. */
public enum IdentifierType {
    /** See {@link UnifiedSocialCreditCode}. */
    USCC("uscc", "统一社会信用代码"),
    /** See {@link ResidentId}. */
    ID("id", "公民身份号码"),
    /** See {@link ProjectCode}. */
    PROJECT("project", "投资项目代码"),
    /** See {@link CertificateId}. */
    ECERT("ecert", "电子证照标识"),
    /** See {@link PermitNumber}. */
    PERMIT("permit", "施工许可证编号"),
    /** See {@link DivisionCode}. */
    DIVISION("division", "行政区划代码"),
    /** See {@link DealCode}. */
    DEAL("deal", "统一交易标识码");

    private final String shortName;
    private final String text;

    IdentifierType(String shortName, String text) {
        this.shortName = shortName;
        this.text = text;
    }

    /** The type of this short name, such as {@code uscc}; empty if there is none. */
    public static Optional<IdentifierType> named(String shortName) {
        return Arrays.stream(values())
                .filter(type -> type.shortName.equals(shortName))
                .findFirst();
    }

    /** The short name, as the command line and finding codes use it. */
    public String shortName() {
        return shortName;
    }

    /** The name in Chinese. */
    public String text() {
        return text;
    }

    /** Tells everything about the text as an identifier of this type. */
    public Examination examine(String typed) {
        return switch (this) {
            case USCC -> UnifiedSocialCreditCode.examine(typed);
            case ID -> ResidentId.examine(typed);
            case PROJECT -> ProjectCode.examine(typed);
            case ECERT -> CertificateId.examine(typed);
            case PERMIT -> PermitNumber.examine(typed);
            case DIVISION -> DivisionCode.examine(typed);
            case DEAL -> DealCode.examine(typed);
        };
    }

    /** The text as it may be shown and logged: as typed, or masked where the type is personal. */
    public String shown(String typed) {
        return this == ID ? ResidentId.mask(typed) : typed;
    }
}
