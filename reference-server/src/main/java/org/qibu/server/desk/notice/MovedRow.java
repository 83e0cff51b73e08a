package org.qibu.server.desk.notice;

import java.time.LocalDate;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.matter.MatterId;

/**
 * A deadline that a notice moves.
 *
 * @param name the matter's name
 * @param clock which of its limits, in Chinese
 */
public record MovedRow(
        SubmissionId submission, MatterId matter, String name, String clock, LocalDate before, LocalDate after) {}
