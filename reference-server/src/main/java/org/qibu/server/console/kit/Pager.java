package org.qibu.server.console.kit;

/**
 * From one part of a list to the ones beside it.
 *
 * @param here the address of this part
 * @param previous where what goes before is shown; empty at the beginning
 * @param next where what follows is shown; empty at the end
 */
public record Pager(String here, String previous, String next) {
    /** Tells whether there is anywhere to go. */
    public boolean isNeeded() {
        return !previous.isEmpty() || !next.isEmpty();
    }
}
