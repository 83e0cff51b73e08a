/**
 * The command line of those who check a log: {@code demo}, {@code fsck}, {@code monitor}, {@code witness} and {@code verify}. Start
 * at {@link org.qibu.trail.tool.TrailTool}.
 */
@NullMarked
package org.qibu.trail.tool;

import org.jspecify.annotations.NullMarked;
