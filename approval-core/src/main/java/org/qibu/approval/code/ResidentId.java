package org.qibu.approval.code;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * A citizen's identity number (公民身份号码, GB 11643-1999): division, birth date, order, check by ISO 7064 MOD 11-2.
 *
 * <p>It is personal: neither {@link #toString} nor any finding holds the whole of it. Only {@link #value} does.
 */
public record ResidentId(String value) {
    private static final IdentifierType TYPE = IdentifierType.ID;

    /** Throws {@link IllegalArgumentException} if the text is not a valid number. */
    public ResidentId {
        Remarks.require(TYPE, value);
    }

    /**
     * Reads a whole number, not the masked form of {@link #toString}.
     *
     * @throws InvalidCodeException if the text is not valid; it tells every finding
     */
    public static ResidentId parse(String text) {
        return new ResidentId(text);
    }

    /** Tells everything about the text as such a number, without repeating it. */
    public static Examination examine(String text) {
        return Remarks.on(TYPE, text, ResidentId::check);
    }

    /** The number with all but its first four and last two characters hidden: {@code 6107************24}. */
    public String masked() {
        return mask(value);
    }

    /** Reads as {@link #masked}, so that no log or page shows the whole by accident. */
    @Override
    public String toString() {
        return masked();
    }

    static String mask(String typed) {
        if (typed.length() <= 6) {
            return "*".repeat(typed.length());
        }
        return typed.substring(0, 4) + "*".repeat(typed.length() - 6) + typed.substring(typed.length() - 2);
    }

    private static void check(String number, Remarks remarks) {
        if (number.matches("\\d{15}")) {
            remarks.format("generation", "是15位的第一代号码，已停止使用。", "请填写第二代居民身份证上的18位号码。");
            return;
        }
        if (!number.matches("\\d{17}[0-9X]")) {
            remarks.format("shape", "应为17位数字加1位数字或X，实为" + number.length() + "位或含其他字符。", "请按居民身份证逐位核对。");
            return;
        }
        if (number.startsWith("9")) {
            remarks.format("foreigner", "以9开头的是外国人永久居留身份证号，不是公民身份号码。", "请改填公民身份号码，或改选证件类型。");
        } else if (!Provinces.holds(number)) {
            remarks.format("province", "前两位不是任何省级行政区的代码。", "请按居民身份证核对前6位。");
        }
        Optional<LocalDate> birth = Dates.compact(number.substring(6, 14));
        if (birth.filter(date ->
                        date.getYear() >= 1800 && date.isBefore(Year.of(2100).atDay(1)))
                .isEmpty()) {
            remarks.format("birth-date", "第7至14位不是日历上有的出生日期。", "应为年4位、月2位、日2位，请按居民身份证核对。");
        }
        if (!Iso7064.MOD_11_2.fits(number)) {
            remarks.add(Grade.CHECK, "check", "第18位（校验码）与前17位不符。", "请按居民身份证逐位核对，常见的是错一位或相邻两位颠倒。");
        }
    }
}
