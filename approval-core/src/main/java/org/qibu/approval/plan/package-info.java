/**
 * What one project has to do, and in which order (许可清单, 并联审批).
 *
 * <p>Start with {@link org.qibu.approval.plan.Checklist}: from a project's traits it tells which matters are required and
 * why, and why others are not. {@link org.qibu.approval.plan.PlanCheck} checks a regime before it is used;
 * {@link org.qibu.approval.plan.ParallelPlan} lays the required ones out in stages and waves with their critical path.
 */
@NullMarked
package org.qibu.approval.plan;

import org.jspecify.annotations.NullMarked;
