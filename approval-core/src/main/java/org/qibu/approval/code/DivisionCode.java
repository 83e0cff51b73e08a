package org.qibu.approval.code;

import java.util.Optional;

/** The code of a province, city or county (行政区划代码, GB/T 2260): six digits, such as 610702 for 汉台区. */
public record DivisionCode(String value) {
    private static final IdentifierType TYPE = IdentifierType.DIVISION;

    /** Throws {@link IllegalArgumentException} if the text is not a valid code. */
    public DivisionCode {
        Remarks.require(TYPE, value);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidCodeException if the text is not six digits that begin as a province does
     */
    public static DivisionCode parse(String text) {
        return new DivisionCode(text);
    }

    /** Tells everything about the text as such a code; a code not on the list of divisions is a warning only. */
    public static Examination examine(String text) {
        return Remarks.on(TYPE, text, DivisionCode::check);
    }

    /** The name in the list of divisions; empty where the list does not reach. */
    public Optional<String> name() {
        return DivisionList.HANZHONG.name(value);
    }

    /** Tells whether this is the given division or lies in it: a county in its city, a city in its province. */
    public boolean isWithin(DivisionCode other) {
        String stem = other.value.replaceFirst("(?:00){1,2}$", "");
        return value.startsWith(stem);
    }

    @Override
    public String toString() {
        return value;
    }

    private static void check(String code, Remarks remarks) {
        if (!code.matches("\\d{6}")) {
            remarks.format("shape", "应为6位数字，实为“" + code + "”。", "例如汉台区为“610702”。");
            return;
        }
        if (!Provinces.holds(code)) {
            remarks.format("province", "前两位“" + code.substring(0, 2) + "”不是任何省级行政区的代码。", "例如陕西省为“61”。");
            return;
        }
        DivisionList.HANZHONG.remark(code, remarks);
        if (!DivisionList.HANZHONG.reaches(code)) {
            remarks.add(Grade.KNOWN, "not-listed", "区划清单只收汉中市及其区县，未核对“" + code + "”是否存在。", "请按民政部公布的区划代码核对。");
        }
    }
}
