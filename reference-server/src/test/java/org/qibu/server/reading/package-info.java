/** Tests' look at the readings that are kept in tables. */
@NullMarked
package org.qibu.server.reading;

import org.jspecify.annotations.NullMarked;
