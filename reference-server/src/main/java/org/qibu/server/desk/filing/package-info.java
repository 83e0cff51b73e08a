/**
 * Filing: the merged form, the materials, what is wrong with either. Start at
 * {@link org.qibu.server.desk.filing.FilingDesk}.
 */
@NullMarked
package org.qibu.server.desk.filing;

import org.jspecify.annotations.NullMarked;
