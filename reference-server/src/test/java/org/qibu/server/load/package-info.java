/**
 * Load on a whole server, measured beside PostgreSQL itself on the same machine in the same run; start at
 * {@link org.qibu.server.load.IntakeLoad}.
 */
@NullMarked
package org.qibu.server.load;

import org.jspecify.annotations.NullMarked;
