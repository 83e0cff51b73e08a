package org.qibu.examples;

import com.google.common.collect.ImmutableSet;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MatterId;

/** A department that is asked for its opinion and agrees. */
record ConsultedDepartment(String id) {
    Stamp on(String day) {
        return CountySystem.stamp(day, Capacity.OFFICER, id, "officer-2");
    }

    Ruling<SubmissionEvent> agree(Submission seen, Stamp now, MatterId matter) {
        return seen.opinions().give(now, matter, DepartmentId.of(id), Verdict.AGREE, "同意", ImmutableSet.of(), "");
    }
}
