package org.qibu.approval.privacy;

/** Why personal information must be deleted (个人信息保护法第四十七条第一款): its five items. */
public enum ErasureGround {
    /** Item 1: its purpose is achieved, cannot be, or no longer needs it. */
    PURPOSE_ENDED("第一项", "处理目的已实现、无法实现或者为实现处理目的不再必要"),
    /** Item 2: the service is no longer given, or the period of keeping has run out. */
    PERIOD_ENDED("第二项", "停止提供产品或者服务，或者保存期限已届满"),
    /** Item 3: the person withdrew their consent. */
    CONSENT_WITHDRAWN("第三项", "个人撤回同意"),
    /** Item 4: it was handled against the law or against what was agreed. */
    UNLAWFUL("第四项", "违反法律、行政法规或者违反约定处理个人信息"),
    /** Item 5: another case laid down by law. */
    OTHER_LAW("第五项", "法律、行政法规规定的其他情形");

    private final String item;
    private final String text;

    ErasureGround(String item, String text) {
        this.item = item;
        this.text = text;
    }

    /** The words of the item. */
    public String text() {
        return text;
    }

    /** Reads as {@code 第一项：…}. */
    @Override
    public String toString() {
        return item + "：" + text;
    }
}
