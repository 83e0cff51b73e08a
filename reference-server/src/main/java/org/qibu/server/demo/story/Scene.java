package org.qibu.server.demo.story;

import java.time.LocalDateTime;

/**
 * One act of a story.
 *
 * @param at when, on the clock of Asia/Shanghai
 * @param what what happens, in Chinese, for the progress and for a failure
 * @param deed the act
 */
public record Scene(LocalDateTime at, String what, Deed deed) {
    /** An act at the county's offices. */
    @FunctionalInterface
    public interface Deed {
        /** Does it. */
        void play(Offices offices);
    }
}
