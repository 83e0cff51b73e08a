package org.qibu.approval.casework.fact;

import com.google.common.collect.ImmutableSet;
import org.qibu.approval.law.LegalBasis;

/** From which event a statutory limit runs. */
public enum ClockStart {
    /** From acceptance (自受理之日起), the rule of 《行政许可法》第四十二条. */
    ACCEPTANCE("受理之日"),
    /** From receipt of a complete application (自收到申请之日起), where the special law says so. */
    RECEIPT("收到齐全申请材料之日");

    /** The articles that count from receipt: 建筑法第八条, 环境影响评价法第二十二条. */
    private static final ImmutableSet<String> FROM_RECEIPT = ImmutableSet.of("建筑法第八条", "环境影响评价法第二十二条");

    private static final String STATE = "中华人民共和国";

    private final String text;

    ClockStart(String text) {
        this.text = text;
    }

    /** The event from which the limit of this article runs. */
    public static ClockStart of(LegalBasis basis) {
        String cited = basis.instrument().replace(STATE, "") + basis.article();
        return FROM_RECEIPT.stream().anyMatch(cited::startsWith) ? RECEIPT : ACCEPTANCE;
    }

    /** The event, in Chinese. */
    public String text() {
        return text;
    }
}
