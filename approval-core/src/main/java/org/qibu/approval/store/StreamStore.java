package org.qibu.approval.store;

import java.util.Optional;

/**
 * The port by which a system keeps facts in a database of its own: streams, only ever added to, each by who has seen all
 * of it.
 *
 * <p>A table with the primary key (county, stream, version) and a second one for the keys of requests are enough. The
 * contract test kit (artifact {@code approval-core-testkit}, class {@code org.qibu.testkit.StreamStoreContract}) holds an
 * implementation to every sentence written here. What a fact says of a natural person is not among what is kept here:
 * no state depends on it, and it must stay erasable.
 */
public interface StreamStore {
    /**
     * The facts of a stream from the first; none where it does not exist. All that were appended before the call are
     * among them, and of one append all or none.
     *
     * @throws UnreadableFactException if a row is damaged or of a newer version
     */
    <E> History<E> read(StreamId<E> stream);

    /**
     * Where the stream stood when a request had been done that came before; empty where it was not. To be asked before
     * a ruling is made: the facts a request made would make the act unlawful a second time.
     *
     * @throws KeyReusedException if its key was used on this stream for another request
     */
    Optional<Head> done(StreamId<?> stream, Request request);

    /**
     * Appends all facts or none, and keeps with them that the request was done; when it returns they are durable. A
     * request that was done before writes nothing, whatever it saw, and is answered as it was then.
     *
     * @return where the stream stands after the facts of this request
     * @throws StaleHeadsException if the stream has moved on since it was seen; nothing is written, and the same request
     *     may come again after another look
     * @throws KeyReusedException if the request's key was used on this stream for another request; nothing is written
     */
    <E> Head append(Addition<E> addition);
}
