package org.qibu.approval.limit;

import java.time.LocalDate;

/**
 * An extension as it was granted; whether it was lawful is for {@link LegalClock#findings} to say.
 *
 * @param by how much longer
 * @param approver the office that approved, in the words of the {@link ExtensionRule}
 * @param on the day of the approval
 * @param reasons what the applicant was told
 */
public record GrantedExtension(TimeLimit by, String approver, LocalDate on, String reasons) {}
