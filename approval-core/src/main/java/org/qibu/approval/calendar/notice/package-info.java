/**
 * A holiday notice that a county enters itself, from its entry to its standing in the calendar.
 *
 * <p>Start at {@link org.qibu.approval.calendar.notice.CountyNotices}: the state of the county's stream of notices, its
 * acts, and the calendar that follows. A notice is entered by one post and is in force once two different posts have
 * confirmed it, having seen every deadline it moves.
 */
@NullMarked
package org.qibu.approval.calendar.notice;

import org.jspecify.annotations.NullMarked;
