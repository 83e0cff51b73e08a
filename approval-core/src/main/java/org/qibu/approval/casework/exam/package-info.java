/**
 * Looks at what an application holds before anybody judges it: the same checks at the dry run and at the window.
 *
 * <p>Start at {@link org.qibu.approval.casework.exam.IntakeCheck}.
 */
@NullMarked
package org.qibu.approval.casework.exam;

import org.jspecify.annotations.NullMarked;
