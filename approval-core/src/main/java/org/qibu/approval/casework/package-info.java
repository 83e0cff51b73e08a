/**
 * The life of a submission (办件): what is lawful in it, as acts that make facts or tell every finding.
 *
 * <p>Start at {@link org.qibu.approval.casework.Submission}; the whole life is one table in
 * {@link org.qibu.approval.casework.LifeOfSubmission}. One submission with all its matters is one stream, so that an
 * opinion and a decision cannot cross.
 */
@NullMarked
package org.qibu.approval.casework;

import org.jspecify.annotations.NullMarked;
