package org.qibu.server.calendar;

import java.time.LocalDate;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.reading.OpenClock;
import org.qibu.approval.matter.MatterId;

/** A running clock's last day before a notice and with it. */
public record MovedDeadline(
        SubmissionId submission, MatterId matter, OpenClock.Kind kind, LocalDate before, LocalDate after) {}
