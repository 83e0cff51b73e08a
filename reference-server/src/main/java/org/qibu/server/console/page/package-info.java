/**
 * What each page of the console shows: one view record a page, filled from the desks and shown by the template of the
 * same name in {@code src/main/jte/page}. A view holds nothing that its page does not show.
 */
@NullMarked
package org.qibu.server.console.page;

import org.jspecify.annotations.NullMarked;
