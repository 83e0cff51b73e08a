package org.qibu.approval.casework.fact;

import java.time.LocalDate;
import org.qibu.approval.limit.Deadline;

/**
 * A last day as it was told: it is never changed afterwards, whatever a later calendar computes.
 *
 * @param day the last day
 * @param firm whether every day it rests on was published when it was told
 */
public record ToldDay(LocalDate day, boolean firm) {
    /** Tells a deadline. */
    public static ToldDay of(Deadline deadline) {
        return new ToldDay(deadline.lastDay(), deadline.isFirm());
    }

    /** Reads as Chinese, with its reservation. */
    public String text() {
        return firm ? day.toString() : day + "（暂定）";
    }
}
