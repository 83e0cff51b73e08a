package org.qibu.server.console.kit;

import java.util.function.Function;
import org.qibu.approval.picture.Layout;

/**
 * A picture drawn by the core, with its caption.
 *
 * @param wide the drawing for a desk's screen; it holds its own title and description
 * @param narrow the same for a phone
 * @param caption what stands below it; empty for nothing
 */
public record Picture(String wide, String narrow, String caption) {
    /** A picture drawn for both widths. */
    public static Picture of(Function<Layout, String> draw) {
        return new Picture(draw.apply(Layout.WIDE), draw.apply(Layout.NARROW), "");
    }
}
