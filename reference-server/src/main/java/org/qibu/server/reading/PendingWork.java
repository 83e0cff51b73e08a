package org.qibu.server.reading;

import java.time.LocalDate;

/**
 * What a worklist's head counts of a matter that waits for somebody's own act.
 *
 * @param dueOn the day of the limit that ends first
 * @param counting whether its days count now
 * @param next what is to be done, in Chinese
 */
public record PendingWork(LocalDate dueOn, boolean counting, String next) {}
