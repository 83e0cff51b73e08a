package org.qibu.server.access;

/** What a person does here. A stranger has a role too: what the law makes public and nothing more. */
public enum Role {
    /** Anybody, without sign-in (公众). */
    PUBLIC("公众"),
    /** The builder (建设单位), for its own projects. */
    BUILDER("建设单位"),
    /** The clerk at the comprehensive window (综合窗口). */
    WINDOW_CLERK("综合窗口"),
    /** The officer of a department who handles a matter (承办人). */
    OFFICER("承办人"),
    /** The one in a department who checks what the officer drafted (审核人). */
    REVIEWER("审核人"),
    /** The one in a department who signs (签发人). */
    LEADER("签发人"),
    /** The officer who accompanies a project (项目专员). */
    PROJECT_OFFICER("项目专员");

    private final String text;

    Role(String text) {
        this.text = text;
    }

    /** Says it in Chinese. */
    public String text() {
        return text;
    }

    /** Tells whether the role is held in a department and means nothing without naming it. */
    public boolean isOfDepartment() {
        return this == OFFICER || this == REVIEWER || this == LEADER;
    }
}
