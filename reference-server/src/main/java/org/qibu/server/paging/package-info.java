/**
 * Lists part by part: a page is read along an index from the row where the last one ended, so that the thousandth costs what
 * the first does and nothing is skipped or shown twice when rows come and go. Start at {@link org.qibu.server.paging.Keyset}.
 */
@NullMarked
package org.qibu.server.paging;

import org.jspecify.annotations.NullMarked;
