/**
 * The server put together: database, desks, API and console, started and stopped as one. Start at
 * {@link org.qibu.server.running.Server}.
 */
@NullMarked
package org.qibu.server.running;

import org.jspecify.annotations.NullMarked;
