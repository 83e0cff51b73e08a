/**
 * One desk per use case: it loads facts, asks the core for a ruling, appends the facts. Console pages and API routes call
 * the same desks, on a worker thread, with the {@link org.qibu.server.access.Caller} who asks. Here they all stand together;
 * each lives in the package of its subject.
 */
@NullMarked
package org.qibu.server.desk;

import org.jspecify.annotations.NullMarked;
