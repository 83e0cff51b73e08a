package org.qibu.server.desk.matter;

import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.limit.Light;

/**
 * A clock as a page shows it.
 *
 * @param light its colour
 * @param word the light in a Chinese word
 * @param due the last day; empty while no clock runs
 * @param firm whether that day rests on published years only
 * @param budget the whole limit in counted days
 * @param used the days used
 * @param excluded the days left out
 * @param remaining the days left; negative when over
 * @param text all of it in Chinese
 */
public record Lit(
        Light light,
        String word,
        Optional<LocalDate> due,
        boolean firm,
        int budget,
        int used,
        int excluded,
        int remaining,
        String text) {}
