package org.qibu.server.console.kit;

/**
 * What a page says when there is nothing to show, and where to go from there.
 *
 * @param text what is not there, and that this is all right
 * @param label the link's words; empty for no link
 * @param href where it leads
 */
public record Empty(String text, String label, String href) {
    /** Nothing to show, and nowhere to go. */
    public static Empty of(String text) {
        return new Empty(text, "", "");
    }
}
