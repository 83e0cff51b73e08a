package org.qibu.server.store;

import com.google.common.collect.ImmutableList;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamKind;

/**
 * A reading of streams kept in tables for queries. It is a function of a stream's history alone, no clock and no other
 * table, so that the rows written along the way and the rows rebuilt from the facts are the same.
 *
 * @param <E> the type of fact it reads
 */
public interface Projection<E> {
    /** The kind of stream it reads. */
    StreamKind<E> kind();

    /** The tables it alone writes, in the order in which they are written. */
    ImmutableList<KeptTable> tables();

    /** The rows of one stream by its whole history. */
    ImmutableList<TableRecord<?>> rows(History<E> history);

    /**
     * Writes to the rows of these streams of a county what {@link #rows} gives on the calendar in force, where the rows
     * themselves tell it; hands back the streams whose histories must be read for that.
     */
    default ImmutableList<StreamId<E>> bringIntoStep(
            DSLContext transaction, DivisionCode county, ImmutableList<StreamId<E>> streams) {
        return streams;
    }
}
