package org.qibu.approval.casework.branch;

import java.time.LocalDate;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.limit.Exclusion;

/**
 * Days that were told not to count, with the fact that told them.
 *
 * @param fact the fact, which is named to end it
 * @param number the written notice
 * @param exclusion the days
 */
public record ToldExclusion(FactNumber fact, DocumentNumber number, Exclusion exclusion) {
    /** Tells whether it goes on. */
    public boolean isOpen() {
        return exclusion.ended().isEmpty();
    }

    ToldExclusion endedOn(LocalDate day) {
        return new ToldExclusion(fact, number, exclusion.endedOn(day));
    }
}
