/**
 * Working days (工作日) as the official notices make them.
 *
 * <p>Start at {@link org.qibu.approval.calendar.WorkdayCalendar}. It is built from
 * {@link org.qibu.approval.calendar.HolidayNotice}s applied in order of issue and, above them, a county's own
 * {@link org.qibu.approval.calendar.LocalClosing}s; it can be asked as it was known on any day.
 */
@NullMarked
package org.qibu.approval.calendar;

import org.jspecify.annotations.NullMarked;
