/** What people ask of the county's trail (全程留痕). Start at {@link org.qibu.server.desk.trail.TrailDesk}. */
@NullMarked
package org.qibu.server.desk.trail;

import org.jspecify.annotations.NullMarked;
