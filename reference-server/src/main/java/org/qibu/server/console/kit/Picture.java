package org.qibu.server.console.kit;

/**
 * A picture drawn by the core, with its caption.
 *
 * @param svg the drawing; it holds its own title and description
 * @param caption what stands below it; empty for nothing
 */
public record Picture(String svg, String caption) {}
