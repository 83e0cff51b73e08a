package org.qibu.server.console.kit;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A date, and the calendar picture that explains it.
 *
 * @param date the day
 * @param href where it is explained
 * @param note what must be said beside it, such as that it is provisional; empty for nothing
 */
public record DayLink(LocalDate date, String href, String note) {
    public DayLink {
        checkArgument(href.startsWith("/"), "not a page of this console: %s", href);
    }

    /** A date that is explained as a day: worked or not, and by which notice. */
    public static DayLink ofDay(LocalDate date) {
        return new DayLink(date, "/calendar?day=" + date, "");
    }

    /** A date that is explained by a page of its own. */
    public static DayLink to(String href, LocalDate date) {
        return new DayLink(date, href, "");
    }

    /** The same with something said beside it. */
    public DayLink noting(String note) {
        return new DayLink(date, href, note);
    }

    /** The weekday in Chinese, such as {@code 周一}. */
    public String weekday() {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
    }
}
