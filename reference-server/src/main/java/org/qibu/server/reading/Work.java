package org.qibu.server.reading;

import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.matter.MatterId;

/** A matter on an office's worklist. */
public record Work(SubmissionId submission, MatterId matter) {}
