package org.qibu.server.store;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.UUID;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.History;
import org.qibu.approval.store.KeyReusedException;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamKind;

/** The facts of every county: read by stream, appended all or nothing, never changed. */
public interface FactStore {
    /** The facts of one stream from the first; none where it does not exist. */
    <E> History<E> read(StreamId<E> stream);

    /** The facts of several streams, in their order; asked for at once. */
    <E> ImmutableList<History<E>> read(ImmutableList<StreamId<E>> streams);

    /** The facts of one stream as they were recorded, with what they say of persons. */
    <E> ImmutableList<RecordedFact<E>> recorded(StreamId<E> stream);

    /** Every stream of a kind in a county, in key order. */
    <E> ImmutableList<StreamId<E>> streams(DivisionCode county, StreamKind<E> kind);

    /**
     * Appends all facts or none; when it returns they are durable.
     *
     * @throws StaleHeadsException if a stream the ruling read has moved on
     * @throws AlreadyAnsweredException if the same request was answered meanwhile
     * @throws KeyReusedException if the request's key was used for another one
     */
    void append(Append append);

    /**
     * What was answered to a request, if it came before.
     *
     * @throws KeyReusedException if its key was used for another request
     */
    Optional<Answer> answered(DivisionCode county, Answer.To request);

    /**
     * Brings what is kept of these streams into step with the calendar in force; nobody appends to them meanwhile. Streams
     * of one county.
     */
    void reread(ImmutableList<StreamId<?>> streams);

    /** The person of whom a stream says something; empty where it says nothing of any. */
    Optional<KeptPerson> personOf(StreamId<?> stream);

    /** Deletes a person's key; whatever was said of them can no longer be read, and every state stays as it was. */
    void erase(DivisionCode county, UUID key);

    /** Asks to be told of streams that grow. */
    void listen(FactListener listener);
}
