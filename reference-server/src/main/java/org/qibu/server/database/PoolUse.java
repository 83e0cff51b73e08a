package org.qibu.server.database;

/**
 * How the connections of a pool are used at a moment.
 *
 * @param active in use
 * @param idle free
 * @param waiting how many wait for one
 * @param most how many there can be
 */
public record PoolUse(int active, int idle, int waiting, int most) {
    /** Tells whether somebody waits and none is free. */
    public boolean isExhausted() {
        return waiting > 0 && active >= most;
    }
}
