/** The reference server and its command line; start at {@link org.qibu.server.Qibu}. */
@NullMarked
package org.qibu.server;

import org.jspecify.annotations.NullMarked;
