package org.qibu.approval.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of an investment project (投资项目代码): five blocks of 4-6-2-2-6 digits.
 *
 * <p>Two generations coexist. By the rule of 2016 the blocks are year, division, industry, type and serial, without a
 * check digit. By GB/T 40058-2021 they are year and month, division, central department, type, and a random number
 * whose last digit is a check. That check (ISO 7064 MOD 11,10) was inferred from samples, so a mismatch only warns.
 */
public record ProjectCode(String value) {
    private static final IdentifierType TYPE = IdentifierType.PROJECT;
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-(\\d{6})-(\\d{2})-(\\d{2})-(\\d{6})");

    /** Throws {@link IllegalArgumentException} if the text is not a valid code. */
    public ProjectCode {
        Remarks.require(TYPE, value);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidCodeException if the text has not the form of either generation
     */
    public static ProjectCode parse(String text) {
        return new ProjectCode(text);
    }

    /** Tells everything about the text as such a code, and by which generation it reads. */
    public static Examination examine(String text) {
        return Remarks.on(TYPE, text, ProjectCode::check);
    }

    /** The generation whose rule the code follows. */
    public Generation generation() {
        return Generation.of(value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static void check(String code, Remarks remarks) {
        Matcher blocks = SHAPE.matcher(code);
        if (!blocks.matches()) {
            String remedy = code.matches("\\d{20}")
                    ? "应加连字符写作“" + code.replaceFirst("(.{4})(.{6})(.{2})(.{2})(.{6})", "$1-$2-$3-$4-$5") + "”。"
                    : "应为4-6-2-2-6位数字以连字符相连，例如“2509-610702-04-01-123456”。";
            remarks.format("shape", "不是“4-6-2-2-6”位数字的形式。", remedy);
            return;
        }
        Generation.of(code).remark(blocks, remarks);
        String division = blocks.group(2);
        if (!Provinces.holds(division) && !division.equals("000000")) {
            remarks.add(
                    Grade.KNOWN, "province", "第二段“" + division + "”的前两位不是任何省级行政区的代码。", "应为项目所在地的行政区划代码，中央项目为“000000”。");
        }
        DivisionList.HANZHONG.remark(division, remarks);
    }

    /** By which rule a code was given. */
    public enum Generation {
        /** By the rule of 2016: the first block is a year from 2016 to 2020. */
        RULE_2016 {
            @Override
            void remark(Matcher blocks, Remarks remarks) {
                remarks.note("按2016年规则：" + blocks.group(1) + "年，行业" + blocks.group(3) + "，类型" + blocks.group(4) + "，流水号"
                        + blocks.group(5) + "；此规则没有校验位");
                if (blocks.group(1).compareTo("2016") < 0) {
                    remarks.add(
                            Grade.INFERRED,
                            "ambiguous",
                            "首段“" + blocks.group(1) + "”可读作年份，也可读作2020年的月份，而校验位不符合2021年规则。",
                            "请在投资项目在线审批监管平台上核对。");
                }
            }
        },
        /** By GB/T 40058-2021: the first block is a year and a month. */
        GBT_40058_2021 {
            @Override
            void remark(Matcher blocks, Remarks remarks) {
                String time = blocks.group(1);
                remarks.note("按GB/T 40058—2021：20" + time.substring(0, 2) + "年" + time.substring(2) + "月赋码，类型"
                        + blocks.group(4) + "，随机码" + blocks.group(5));
                String digits = blocks.group().replace("-", "");
                if (!Iso7064.MOD_11_10.fits(digits)) {
                    char right = Iso7064.MOD_11_10.of(digits.substring(0, 19));
                    remarks.add(
                            Grade.INFERRED,
                            "check",
                            "末位“" + digits.charAt(19) + "”不符合推断的校验规则，可能抄错（规则未见于标准文本，不作为无效的依据）。",
                            "若前19位无误，应为“" + right + "”；请在投资项目在线审批监管平台上核对。");
                }
            }
        },
        /** By neither rule. */
        NONE {
            @Override
            void remark(Matcher blocks, Remarks remarks) {
                remarks.format(
                        "time",
                        "首段“" + blocks.group(1) + "”既不是2016至2020年的年份，也不是2020年以来的年月。",
                        "旧码首段为4位年份，新码首段为年2位加月2位，例如“2509”指2025年9月。");
            }
        };

        abstract void remark(Matcher blocks, Remarks remarks);

        /** Only 2001 to 2012 reads both ways, as a year or as a month of 2020: there the check digit tells. */
        static Generation of(String code) {
            String time = code.substring(0, 4);
            if (time.matches("201[6-9]|2020")) {
                return RULE_2016;
            }
            if (!time.matches("[2-9]\\d(0[1-9]|1[0-2])")) {
                return NONE;
            }
            boolean both = time.startsWith("20");
            return both && !Iso7064.MOD_11_10.fits(code.replace("-", "")) ? RULE_2016 : GBT_40058_2021;
        }
    }
}
