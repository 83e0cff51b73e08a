/** Canonical JSON, one spelling per value, and records written in it; start at {@link org.qibu.server.canon.Canonical}. */
@NullMarked
package org.qibu.server.canon;

import org.jspecify.annotations.NullMarked;
