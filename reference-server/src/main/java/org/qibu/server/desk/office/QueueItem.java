package org.qibu.server.desk.office;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Finding;

/**
 * A submission waiting at the window, longest waiting first.
 *
 * @param tellFrom the day the five working days run from: the receipt of the filing, or of what was corrected
 * @param workdaysLeft working days left of the five; negative when silence has already accepted it
 * @param findings everything wrong with the filing
 */
public record QueueItem(
        SubmissionId submission,
        ProjectId project,
        String projectName,
        LocalDate filedOn,
        boolean received,
        LocalDate tellFrom,
        LocalDate tellBy,
        int workdaysLeft,
        ImmutableList<String> matters,
        ImmutableList<Finding> findings) {}
