package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * When a limit is near: at so many remaining days, or at so small a share of the whole, whichever comes first.
 *
 * @param remaining so many counted days left after today, or fewer
 * @param percent so many hundredths of the budget left, or fewer; 0 to go by days alone
 */
public record LightThresholds(int remaining, int percent) {
    /** Throws {@link IllegalArgumentException} if a threshold is negative, or a share is over 100. */
    public LightThresholds {
        checkArgument(remaining >= 0, "a negative threshold: %s", remaining);
        checkArgument(percent >= 0 && percent <= 100, "not a share: %s%%", percent);
    }

    /** Tells whether so little of the budget is left that the light turns yellow. */
    public boolean isNear(int left, int budget) {
        return left <= near(budget);
    }

    /** The most that may be left of the budget when the light turns. */
    int near(int budget) {
        return (int) Math.max(remaining, (long) budget * percent / 100);
    }
}
