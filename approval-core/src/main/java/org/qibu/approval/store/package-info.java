/**
 * Facts as they are kept: streams, the one way their types are written down, and the port by which a system keeps them in
 * a database of its own.
 *
 * <p>Start at {@link org.qibu.approval.store.StreamStore}; the kinds of streams of the core are in
 * {@link org.qibu.approval.fact}.
 */
@NullMarked
package org.qibu.approval.store;

import org.jspecify.annotations.NullMarked;
