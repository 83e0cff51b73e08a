/** Keys that are never in the database, and what is sealed with them; start at {@link org.qibu.server.keys.MasterKey}. */
@NullMarked
package org.qibu.server.keys;

import org.jspecify.annotations.NullMarked;
