/**
 * The facts of the core as they are written down, type by type, so that every system that keeps them keeps the same bytes.
 *
 * <p>Start at {@link org.qibu.approval.fact.SubmissionFacts}.
 */
@NullMarked
package org.qibu.approval.fact;

import org.jspecify.annotations.NullMarked;
