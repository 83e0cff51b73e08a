package org.qibu.server.console.kit;

/**
 * A picture drawn by the core, with its caption.
 *
 * @param wide the drawing for a desk's screen; it holds its own title and description
 * @param narrow the same for a phone
 * @param caption what stands below it; empty for nothing
 */
public record Picture(String wide, String narrow, String caption) {}
