package org.qibu.server.desk.project;

import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.limit.Light;

/**
 * A project as a row of the board.
 *
 * @param approvalDays 审批用时 in working days
 * @param spanDays 跨度用时 in working days
 * @param timeLight how 审批用时 stands against the cap; 跨度用时 is only shown beside it
 * @param cap the cap of its class in working days
 * @param holder what holds it now, in Chinese: 审批部门, 建设单位, 第三方, 依法不计时, 已办结
 * @param next the next act and whose, in Chinese
 */
public record BoardRow(
        ProjectId project,
        String name,
        String className,
        String builder,
        Light light,
        String word,
        Light timeLight,
        int approvalDays,
        int spanDays,
        int cap,
        String holder,
        String next) {}
