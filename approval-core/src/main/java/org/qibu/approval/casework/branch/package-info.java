/**
 * How one matter of a submission stands: the state that its facts add up to.
 *
 * <p>Start at {@link org.qibu.approval.casework.branch.Branch}. Nothing here judges: what is lawful next is for the
 * acts of {@code casework} to say, and their facts only move the state along.
 */
@NullMarked
package org.qibu.approval.casework.branch;

import org.jspecify.annotations.NullMarked;
