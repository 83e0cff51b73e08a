/**
 * How a submission stands on a day: functions of its facts, a calendar and that day.
 *
 * <p>Start at {@link org.qibu.approval.casework.reading.SubmissionReading}. A reading explains what was told and may
 * contradict it; it changes nothing.
 */
@NullMarked
package org.qibu.approval.casework.reading;

import org.jspecify.annotations.NullMarked;
