package org.qibu.approval.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The notices that come with the software: those of 2007 to 2026 and the three that changed a year within it.
 *
 * <p>The days were taken from the public transcription NateScarlet/holiday-cn (2026-08-07) and agree with
 * LKI/chinese-calendar (2025-11-04) on every day; the files of a year hold its notice as first issued.
 */
public final class OfficialNotices {
    private OfficialNotices() {}

    /** All of them, in order of years. */
    public static ImmutableList<HolidayNotice> all() {
        return text("index.txt")
                .lines()
                .map(name -> NoticeFile.parse(text(name)).orThrow().get(0).notice())
                .collect(toImmutableList());
    }

    private static String text(String name) {
        try {
            return Resources.toString(
                    Resources.getResource(OfficialNotices.class, "notices/" + name), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("notices/" + name, broken);
        }
    }
}
