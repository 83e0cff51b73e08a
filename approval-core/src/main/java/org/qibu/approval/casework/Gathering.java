package org.qibu.approval.casework;

/** Whether the window waits for all results of a submission (汇总发件). */
public enum Gathering {
    /** All results together, the rule of one issuing window (一个窗口发件). */
    TOGETHER,
    /** What is decided goes out now, because its ten working days do not wait for the others. */
    AS_DECIDED
}
