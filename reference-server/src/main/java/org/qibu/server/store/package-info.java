/** What happened, written once: streams of facts, appended all or nothing; start at {@link org.qibu.server.store.FactStore}. */
@NullMarked
package org.qibu.server.store;

import org.jspecify.annotations.NullMarked;
