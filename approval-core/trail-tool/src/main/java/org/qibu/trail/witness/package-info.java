/**
 * A witness (见证方) that others run for a log: it keeps the last head of each log that it cosigned and cosigns only what goes on from
 * there, over HTTP by C2SP tlog-witness. Start at {@link org.qibu.trail.witness.WitnessServer}.
 */
@NullMarked
package org.qibu.trail.witness;

import org.jspecify.annotations.NullMarked;
