/**
 * Whether a whole log is what its checkpoint says: everything is made again from its entries and compared. Start at
 * {@link org.qibu.trail.check.LogCheck}.
 */
@NullMarked
package org.qibu.trail.check;

import org.jspecify.annotations.NullMarked;
