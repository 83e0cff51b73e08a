/**
 * Filing, and a filing as its builder and the window see it. Start at
 * {@link org.qibu.server.console.filing.FilingPages}.
 */
@NullMarked
package org.qibu.server.console.filing;

import org.jspecify.annotations.NullMarked;
