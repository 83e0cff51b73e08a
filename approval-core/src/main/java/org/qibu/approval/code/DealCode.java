package org.qibu.approval.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier of one deal on a public trading platform (统一交易标识码): the platform's organisation code, the date,
 * six characters of serial and a check character by ISO 7064 MOD 37-2, written with hyphens.
 *
 * <p>The check also runs over the class of the deal, such as {@code A01}, which may or may not be printed in front:
 * without it the check cannot be made, which is a warning.
 */
public record DealCode(String value) {
    private static final IdentifierType TYPE = IdentifierType.DEAL;
    private static final Pattern SHAPE =
            Pattern.compile("(?:([A-Z]\\d{2})-?)?([0-9A-Z]{18})-?(\\d{8})-?([0-9A-Z]{6})-?([0-9A-Z*])");

    /** Throws {@link IllegalArgumentException} if the text is not a valid code. */
    public DealCode {
        Remarks.require(TYPE, value);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidCodeException if the text is not valid; it tells every finding
     */
    public static DealCode parse(String text) {
        return new DealCode(text);
    }

    /** Tells everything about the text as such an identifier. */
    public static Examination examine(String text) {
        return Remarks.on(TYPE, text, DealCode::check);
    }

    @Override
    public String toString() {
        return value;
    }

    private static void check(String code, Remarks remarks) {
        Matcher parts = SHAPE.matcher(code);
        if (!parts.matches()) {
            remarks.format("shape", "不是“平台代码18位-日期8位-流水号6位-校验1位”的形式。", "应为33位，可在前面加交易类别3位（例如“A01-”），各段以连字符相连。");
            return;
        }
        Dates.compact(parts.group(3))
                .ifPresentOrElse(
                        day -> remarks.note("日期：" + day + "，流水号" + parts.group(4)),
                        () -> remarks.format("date", "日期段“" + parts.group(3) + "”不是日历上有的日期。", "应为年4位、月2位、日2位。"));
        if (!UnifiedSocialCreditCode.isValid(parts.group(2))) {
            remarks.add(
                    Grade.CHECK,
                    "platform",
                    "交易平台“" + parts.group(2) + "”不是有效的统一社会信用代码。",
                    "请用“code --type uscc”逐位核对平台代码。");
        }
        String prefix = parts.group(1);
        if (prefix == null) {
            remarks.add(Grade.INFERRED, "class-missing", "前面没有交易类别，校验位无法核对。", "请加上交易类别再核对，例如“A01-”。");
            return;
        }
        String payload = prefix + parts.group(2) + parts.group(3) + parts.group(4);
        if (!Iso7064.MOD_37_2.fits(payload + parts.group(5))) {
            remarks.add(
                    Grade.CHECK,
                    "check",
                    "校验位为“" + parts.group(5) + "”，与前面各段不符。",
                    "若前面各段无误，应为“" + Iso7064.MOD_37_2.of(payload) + "”。");
        }
    }
}
