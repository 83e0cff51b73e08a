package org.qibu.server.store;

import org.qibu.approval.store.StreamId;

/**
 * A fact as it was recorded.
 *
 * @param id its place in the county-wide order of writing; larger is later within one stream, gaps are possible
 * @param <E> the type of fact
 */
public record RecordedFact<E>(StreamId<E> stream, int version, long id, E event, Personal personal) {}
