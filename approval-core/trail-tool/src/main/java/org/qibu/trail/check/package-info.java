/**
 * Whether a log is what its checkpoint says: as a whole, made again from its entries and compared, or a part of it, from the root
 * down. Start at {@link org.qibu.trail.check.LogCheck} and {@link org.qibu.trail.check.PartCheck}.
 */
@NullMarked
package org.qibu.trail.check;

import org.jspecify.annotations.NullMarked;
