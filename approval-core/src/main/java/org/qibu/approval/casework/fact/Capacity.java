package org.qibu.approval.casework.fact;

/** In what capacity someone acts (身份). */
public enum Capacity {
    /** The applicant (建设单位). */
    BUILDER("建设单位"),
    /** A clerk of the intake and issuing window (窗口). */
    WINDOW_CLERK("综合窗口"),
    /** Who handles a matter in its department (承办). */
    OFFICER("承办岗"),
    /** Who reviews what was handled (审核). */
    REVIEWER("审核岗"),
    /** Who signs for the department (签发). */
    LEADER("签发岗"),
    /** Who accompanies a project (项目专员). */
    PROJECT_OFFICER("项目专员"),
    /** The system itself, for what the law makes happen by the passing of days. */
    SYSTEM("系统");

    private final String text;

    Capacity(String text) {
        this.text = text;
    }

    /** The Chinese word. */
    public String text() {
        return text;
    }
}
