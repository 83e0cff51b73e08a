package org.qibu.approval.code;

/**
 * The code of an organisation (统一社会信用代码, GB 32100-2015): 18 characters, the last a check over all, the 17th a
 * check over the organisation's own part (GB 11714-1997).
 */
public record UnifiedSocialCreditCode(String value) {
    private static final IdentifierType TYPE = IdentifierType.USCC;
    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Throws {@link IllegalArgumentException} if the text is not a valid code. */
    public UnifiedSocialCreditCode {
        Remarks.require(TYPE, value);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidCodeException if the text is not valid; it tells every finding
     */
    public static UnifiedSocialCreditCode parse(String text) {
        return new UnifiedSocialCreditCode(text);
    }

    /** Tells everything about the text as such a code. */
    public static Examination examine(String text) {
        return Remarks.on(TYPE, text, UnifiedSocialCreditCode::check);
    }

    /** Tells whether the text is exactly a valid code, for codes that hold it. */
    static boolean isValid(String text) {
        return examine(text).isValid();
    }

    @Override
    public String toString() {
        return value;
    }

    private static void check(String code, Remarks remarks) {
        if (code.length() != LENGTH) {
            remarks.format("length", "应为18位，实为" + code.length() + "位。", "请按营业执照或登记证书核对，补足或删去多余的字符。");
        }
        boolean legible = true;
        for (int i = 0; i < code.length(); i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                legible = false;
                remarks.format(
                        "character", "第" + (i + 1) + "位“" + code.charAt(i) + "”不在代码字符集内。", advice(code.charAt(i)));
            }
        }
        if (!legible || code.length() != LENGTH) {
            return;
        }
        if (!code.substring(2, 8).chars().allMatch(Character::isDigit)) {
            remarks.format("division", "第3至8位应为6位数字的登记机关行政区划码，实为“" + code.substring(2, 8) + "”。", "请按登记证书核对第3至8位。");
        }
        compare(code, 16, organisationCheck(code.substring(8, 16)), "organisation-check", "主体标识码的校验码", remarks);
        compare(code, 17, check(code.substring(0, 17)), "check", "校验码", remarks);
    }

    private static void compare(String code, int at, char right, String finding, String name, Remarks remarks) {
        if (code.charAt(at) != right) {
            remarks.add(
                    Grade.CHECK,
                    finding,
                    "第" + (at + 1) + "位（" + name + "）为“" + code.charAt(at) + "”，与前面各位不符。",
                    "若前面各位无误，应为“" + right + "”；请按登记证书逐位核对。");
        }
    }

    private static String advice(char wrong) {
        String meant = switch (wrong) {
            case 'I' -> "若为数字请改为“1”。";
            case 'O' -> "若为数字请改为“0”。";
            case 'S' -> "若为数字请改为“5”。";
            case 'Z' -> "若为数字请改为“2”。";
            default -> "";
        };
        return "只能用数字和除I、O、S、V、Z以外的大写字母。" + meant;
    }

    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < organisation.length(); i++) {
            sum += ORGANISATION_ALPHABET.indexOf(organisation.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    /** The weights are the powers of 3 modulo 31, from the left. */
    private static char check(String payload) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < payload.length(); i++) {
            sum += ALPHABET.indexOf(payload.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
