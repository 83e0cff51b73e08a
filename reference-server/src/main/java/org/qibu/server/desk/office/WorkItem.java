package org.qibu.server.desk.office;

import java.util.Optional;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.server.desk.matter.Due;
import org.qibu.server.desk.matter.MatterCase;

/**
 * A matter on a worklist.
 *
 * @param role why it is on this list: 主办 or 征求意见
 * @param mine whether the next act is the caller's own
 * @param due what ends first of the limits that run; empty where none runs
 */
public record WorkItem(
        ProjectId project, String projectName, String role, boolean mine, Optional<Due> due, MatterCase matterCase) {}
