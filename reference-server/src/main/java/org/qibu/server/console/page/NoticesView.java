package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Frame;

/**
 * The holiday notices that the county entered (本地录入的节假日通知).
 *
 * @param frame what stands around
 * @param lead whether one waits to be confirmed
 * @param findings everything that is wrong with the last entry
 * @param rows the notices, the latest first
 * @param entry the form to enter one; empty while one waits, and for whoever may not
 */
public record NoticesView(
        Frame frame, String lead, ImmutableList<Found> findings, ImmutableList<Row> rows, Optional<ActForm> entry) {
    /**
     * One notice.
     *
     * @param href its page
     * @param number its number
     * @param about which year it is about, and whose it is
     * @param badge where it stands
     * @param entered the day it was entered
     * @param moved how many deadlines it moves, in words
     */
    public record Row(String href, String number, String about, Badge badge, DayLink entered, String moved) {}
}
