/**
 * The console: pages a person opens in the morning, each answering one question.
 *
 * <p>A route loads through a desk, fills the page's view, and renders its template; it decides nothing. Start at
 * {@link org.qibu.server.console.Console}, which lists the pages.
 */
@NullMarked
package org.qibu.server.console;

import org.jspecify.annotations.NullMarked;
