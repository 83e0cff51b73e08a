/**
 * The contract test kit: what an implementation of a port of approval-core must do, as JUnit tests that it inherits.
 *
 * <p>Start at {@link org.qibu.testkit.StreamStoreContract}.
 */
@NullMarked
package org.qibu.testkit;

import org.jspecify.annotations.NullMarked;
