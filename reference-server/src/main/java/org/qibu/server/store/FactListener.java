package org.qibu.server.store;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.store.StreamId;

/** Is told of streams that grew, after what they grew by is durable. */
@FunctionalInterface
public interface FactListener {
    /** The given streams have new facts; called on the writer's thread, so it must not block. */
    void appended(ImmutableList<StreamId<?>> streams);
}
