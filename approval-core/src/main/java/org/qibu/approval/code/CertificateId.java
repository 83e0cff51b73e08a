package org.qibu.approval.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier of an electronic certificate (电子证照标识, GB/T 36904 family): the root 1.2.156.3005.2, then the type,
 * the issuer, the serial, the version and a check character by ISO 7064 MOD 37,36, with dots between.
 *
 * <p>The type is the code of the ministry that registered it with three digits. The issuer is an organisation's code;
 * older ones hold a division code.
 */
public record CertificateId(String value) {
    private static final IdentifierType TYPE = IdentifierType.ECERT;
    private static final String ROOT = "1.2.156.3005.2";
    private static final Pattern SHAPE =
            Pattern.compile("1\\.2\\.156\\.3005\\.2\\.([0-9A-Z]{18})(\\d{3})\\.([0-9A-Z]{18}|\\d{6})"
                    + "\\.([0-9A-Z]{1,64})\\.(\\d{3})\\.([0-9A-Z])");

    /** Throws {@link IllegalArgumentException} if the text is not a valid identifier. */
    public CertificateId {
        Remarks.require(TYPE, value);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidCodeException if the text is not valid; it tells every finding
     */
    public static CertificateId parse(String text) {
        return new CertificateId(text);
    }

    /**
     * Makes an identifier with its check character.
     *
     * @param type the type's code: 18 characters of its ministry and three digits
     * @param version three digits, {@code 001} first
     * @throws InvalidCodeException if a part has not its form
     */
    public static CertificateId of(String type, UnifiedSocialCreditCode issuer, String serial, String version) {
        char check = Iso7064.MOD_37_36.of(type + issuer + serial + version);
        return new CertificateId(String.join(".", ROOT, type, issuer.value(), serial, version, String.valueOf(check)));
    }

    /** Tells everything about the text as such an identifier. */
    public static Examination examine(String text) {
        return Remarks.on(TYPE, text, CertificateId::check);
    }

    @Override
    public String toString() {
        return value;
    }

    private static void check(String id, Remarks remarks) {
        Matcher parts = SHAPE.matcher(id);
        if (!parts.matches()) {
            remarks.format(
                    "shape",
                    id.startsWith(ROOT + ".") ? "各段的位数或字符不合规定。" : "应以“" + ROOT + ".”开头。",
                    "应为“" + ROOT + ".类型21位.颁发机构18位（旧为6位区划）.流水号.版本3位.校验1位”，只用数字和大写字母。");
            return;
        }
        remarks.note("类型：" + parts.group(1) + "登记的第" + parts.group(2) + "种");
        remarks.note("颁发机构：" + parts.group(3) + "，流水号" + parts.group(4) + "，版本" + parts.group(5));
        String payload = parts.group(1) + parts.group(2) + parts.group(3) + parts.group(4) + parts.group(5);
        if (!Iso7064.MOD_37_36.fits(payload + parts.group(6))) {
            remarks.add(
                    Grade.CHECK,
                    "check",
                    "校验位为“" + parts.group(6) + "”，与前面各段不符。",
                    "若前面各段无误，应为“" + Iso7064.MOD_37_36.of(payload) + "”；请按电子证照逐位核对。");
        }
        organisation(parts.group(1), "type-organisation", "类型登记机关", remarks);
        if (parts.group(3).length() == 18) {
            organisation(parts.group(3), "issuer-organisation", "颁发机构", remarks);
        } else {
            DivisionList.HANZHONG.remark(parts.group(3), remarks);
        }
    }

    /** These codes have their own checks, which also find neighbours changed over that MOD 37,36 lets pass. */
    private static void organisation(String code, String finding, String name, Remarks remarks) {
        if (!UnifiedSocialCreditCode.isValid(code)) {
            remarks.add(Grade.CHECK, finding, name + "“" + code + "”不是有效的统一社会信用代码。", "请与颁发机构核对。");
        }
    }
}
