package org.qibu.approval.pack;

import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.law.Provenance;

/**
 * What a pack is.
 *
 * @param id the name of its folder
 * @param version counted up with every published change
 * @param division the six digits of the place (行政区划代码)
 * @param effectiveFrom the first day on which it applies
 * @param effectiveTo the last day on which it applies; empty while it is in force
 */
public record PackHeader(
        String id,
        int version,
        String title,
        String division,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        Provenance provenance) {}
