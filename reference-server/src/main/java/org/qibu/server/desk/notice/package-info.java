/** Holiday notices that the county enters itself; start at {@link org.qibu.server.desk.notice.NoticeDesk}. */
@NullMarked
package org.qibu.server.desk.notice;

import org.jspecify.annotations.NullMarked;
