/** PostgreSQL, embedded or given, migrated and opened with the least privilege; start at {@link org.qibu.server.database.Database}. */
@NullMarked
package org.qibu.server.database;

import org.jspecify.annotations.NullMarked;
