package org.qibu.server.console.kit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * Days used of days given, as a bar (用时).
 *
 * @param label what is measured, such as {@code 审批用时}
 * @param used the days used
 * @param given the days given
 * @param badge the light it stands at; empty for a figure that is only shown beside another
 */
public record Meter(String label, int used, int given, Optional<Badge> badge) {
    /** The length of the whole bar in its drawing. */
    public static final int LENGTH = 200;

    public Meter {
        checkArgument(used >= 0 && given > 0, "%s: %s of %s days", label, used, given);
    }

    /** The style class of its colour. */
    public String style() {
        return badge.map(Badge::tone).orElse(Tone.GREY).style();
    }

    /** The length of the used part; never beyond the bar. */
    public int filled() {
        return Math.min(LENGTH, LENGTH * used / Math.max(given, used));
    }

    /** Where the days given end on the bar; before its end once they are exceeded. */
    public int mark() {
        return LENGTH * given / Math.max(given, used);
    }

    /** Tells whether more was used than given. */
    public boolean isExceeded() {
        return used > given;
    }
}
