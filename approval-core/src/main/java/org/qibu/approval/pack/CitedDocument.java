package org.qibu.approval.pack;

import java.time.LocalDate;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.law.Provenance;

/**
 * An instrument that a pack cites, under a short key.
 *
 * @param key how the pack's rules name it
 * @param name its full name, without book-title marks
 * @param effectiveFrom the day from which the cited version is in force
 */
public record CitedDocument(String key, String name, LocalDate effectiveFrom, Provenance provenance) {
    /** One of its articles; the whole instrument where the article is empty. */
    LegalBasis article(String article) {
        return LegalBasis.of(name, article, effectiveFrom);
    }
}
