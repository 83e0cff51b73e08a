package org.qibu.approval.code;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a construction permit (施工许可证编号): division, date and four digits that two rules read differently.
 *
 * <p>By the older rule these are the serial of the day and the specialty; by the rule in use on the national platform,
 * the project class and the serial. Neither is certain from the number alone, so both readings are told and the four
 * digits never refuse it. A letter S, J, Z or A after them, which some places put on the duplicate, is let stand.
 */
public record PermitNumber(String value) {
    private static final IdentifierType TYPE = IdentifierType.PERMIT;
    private static final Pattern SHAPE = Pattern.compile("(\\d{6})(\\d{8})(\\d{2})(\\d{2})([SJZA]?)");

    /** Throws {@link IllegalArgumentException} if the text is not a valid number. */
    public PermitNumber {
        Remarks.require(TYPE, value);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidCodeException if the text is not 18 digits with a division and a date
     */
    public static PermitNumber parse(String text) {
        return new PermitNumber(text);
    }

    /** Tells everything about the text as such a number, with both readings. */
    public static Examination examine(String text) {
        return Remarks.on(TYPE, text, PermitNumber::check);
    }

    /** The division of the authority that issued it. */
    public DivisionCode division() {
        return DivisionCode.parse(value.substring(0, 6));
    }

    /** The day of registration or issue. */
    public LocalDate date() {
        return Dates.compact(value.substring(6, 14)).orElseThrow();
    }

    @Override
    public String toString() {
        return value;
    }

    private static void check(String number, Remarks remarks) {
        Matcher parts = SHAPE.matcher(number);
        if (!parts.matches()) {
            remarks.format(
                    "shape",
                    "应为18位数字，实为" + number.length() + "个字符或含其他字符。",
                    "应为6位行政区划、8位日期、4位编码，例如“610702202610190101”。");
            return;
        }
        String division = parts.group(1);
        if (!Provinces.holds(division)) {
            remarks.format("division", "前6位“" + division + "”不是行政区划代码。", "应为发证机关的行政区划代码，例如汉台区为“610702”。");
        }
        DivisionList.HANZHONG.remark(division, remarks);
        Optional<LocalDate> date = Dates.compact(parts.group(2));
        date.ifPresentOrElse(
                day -> remarks.note("日期：" + day),
                () -> remarks.format("date", "第7至14位“" + parts.group(2) + "”不是日历上有的日期。", "应为年4位、月2位、日2位。"));
        remarks.note("旧规则读法：当日第" + parts.group(3) + "号，专业类别" + parts.group(4));
        remarks.note("全国平台读法：工程类别" + parts.group(3) + projectClass(parts.group(3)) + "，当日第" + parts.group(4) + "号");
        if (!parts.group(5).isEmpty()) {
            remarks.add(Grade.KNOWN, "suffix", "末尾字母“" + parts.group(5) + "”是个别地方副本上的标记，不属于编号。", "登记时可只用前18位。");
        }
    }

    private static String projectClass(String code) {
        return switch (code) {
            case "01" -> "（房屋建筑）";
            case "02" -> "（市政）";
            default -> "";
        };
    }
}
