package org.qibu.server.reading;

import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.matter.MatterId;

/** One matter of one submission. */
public record OpenCase(SubmissionId submission, MatterId matter) {}
