/** Canonical JSON, one spelling per value, and records written in it; start at {@link org.qibu.approval.canon.Canonical}. */
@NullMarked
package org.qibu.approval.canon;

import org.jspecify.annotations.NullMarked;
