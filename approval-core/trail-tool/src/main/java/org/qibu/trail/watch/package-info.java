/**
 * Following a log from outside: whether each new checkpoint goes on from the last one, and what is kept as evidence if not. Start
 * at {@link org.qibu.trail.watch.Monitor}.
 */
@NullMarked
package org.qibu.trail.watch;

import org.jspecify.annotations.NullMarked;
