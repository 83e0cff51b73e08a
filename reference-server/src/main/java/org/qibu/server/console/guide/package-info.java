/**
 * From the traits of a project to its guide, its registration and their change. Start at
 * {@link org.qibu.server.console.guide.GuidePages}.
 */
@NullMarked
package org.qibu.server.console.guide;

import org.jspecify.annotations.NullMarked;
