/**
 * What the desks say, in the words and badges of a page. Start at {@link org.qibu.server.console.shown.Shown}.
 */
@NullMarked
package org.qibu.server.console.shown;

import org.jspecify.annotations.NullMarked;
