/**
 * Every act on a matter as the console offers it: what it asks, and which desk does it. Start at
 * {@link org.qibu.server.console.act.ActTable}.
 */
@NullMarked
package org.qibu.server.console.act;

import org.jspecify.annotations.NullMarked;
