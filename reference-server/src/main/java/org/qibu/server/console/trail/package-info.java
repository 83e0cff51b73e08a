/**
 * The trail (全程留痕) for whoever looks: what the log has come to, and what the browser itself makes of an entry or of a receipt. Start
 * at {@link org.qibu.server.console.trail.TrailPages}.
 */
@NullMarked
package org.qibu.server.console.trail;

import org.jspecify.annotations.NullMarked;
