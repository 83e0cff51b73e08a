/**
 * Time limits (期限), deadlines that explain themselves, and legal clocks.
 *
 * <p>Start with {@link org.qibu.approval.limit.TimeLimit}, which is a length with its unit. Applied to a day and a calendar it gives a
 * deadline that is firm or provisional and tells, day by day, why.
 */
@NullMarked
package org.qibu.approval.limit;

import org.jspecify.annotations.NullMarked;
