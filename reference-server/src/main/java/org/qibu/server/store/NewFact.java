package org.qibu.server.store;

import java.util.Optional;
import org.qibu.approval.store.Encoded;
import org.qibu.approval.store.FactStamp;
import org.qibu.approval.store.StreamId;

/**
 * A fact to be appended to a stream.
 *
 * @param personal what it says of a natural person, kept apart and sealed under that person's key
 * @param <E> the type of fact
 */
public record NewFact<E>(StreamId<E> stream, E event, Optional<PersonalPart> personal) {
    Encoded encoded() {
        return stream.kind().encode(event);
    }

    FactStamp stamp() {
        return stream.kind().stamp(event);
    }
}
