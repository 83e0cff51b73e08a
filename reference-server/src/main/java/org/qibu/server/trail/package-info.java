/**
 * The county's trail (全程留痕): every fact enters an append-only Merkle log, by one sequencer at a time, and checkpoints of it are
 * signed and published. Start at {@link org.qibu.server.trail.Trail}.
 */
@NullMarked
package org.qibu.server.trail;

import org.jspecify.annotations.NullMarked;
