/**
 * What is done again and again, once for all servers on a database. Start at {@link org.qibu.server.jobs.Jobs}.
 */
@NullMarked
package org.qibu.server.jobs;

import org.jspecify.annotations.NullMarked;
