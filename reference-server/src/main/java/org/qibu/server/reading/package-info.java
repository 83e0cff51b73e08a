/** Readings of the facts kept in tables, to find lives by; start at {@link org.qibu.server.reading.CountyIndex}. */
@NullMarked
package org.qibu.server.reading;

import org.jspecify.annotations.NullMarked;
