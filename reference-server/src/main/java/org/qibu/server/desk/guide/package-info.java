/**
 * What anybody may ask: the personal guide and the explanation of a deadline. Start at
 * {@link org.qibu.server.desk.guide.GuideDesk}.
 */
@NullMarked
package org.qibu.server.desk.guide;

import org.jspecify.annotations.NullMarked;
