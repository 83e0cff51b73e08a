package org.qibu.server.desk;

import org.qibu.approval.casework.fact.ProjectId;

/**
 * A row of a worklist or queue, most pressing first.
 *
 * @param role why it is on this list: 主办 or 征求意见
 */
public record WorkItem(ProjectId project, String projectName, String role, MatterCase matterCase) {}
