/**
 * The pages of the holiday notices that the county enters itself; start at
 * {@link org.qibu.server.console.notice.NoticePages}.
 */
@NullMarked
package org.qibu.server.console.notice;

import org.jspecify.annotations.NullMarked;
