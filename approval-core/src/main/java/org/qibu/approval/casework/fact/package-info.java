/**
 * The facts of a submission's life and the plain values they carry.
 *
 * <p>Start at {@link org.qibu.approval.casework.fact.SubmissionEvent}. A fact holds what was told or decided, with the
 * dates as they were told; it holds no personal information, which is kept apart under its own key.
 */
@NullMarked
package org.qibu.approval.casework.fact;

import org.jspecify.annotations.NullMarked;
