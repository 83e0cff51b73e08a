package org.qibu.approval.store;

import org.qibu.approval.code.DivisionCode;

/**
 * A kind of life that is kept as a stream of facts, with the way its facts are written down.
 *
 * @param <E> the sealed type of its facts
 */
public interface StreamKind<E> {
    /** The literal that begins the names of its streams; lower case, never changed. */
    String name();

    /** Writes a fact in the newest schema of its type. */
    Encoded encode(E event);

    /**
     * Reads a fact of any released schema.
     *
     * @throws UnreadableFactException if the type, the schema or the body is not one this version knows
     */
    E decode(Encoded encoded);

    /** When the fact happened and who made it. */
    FactStamp stamp(E event);

    /** The stream of one life of this kind. */
    default StreamId<E> stream(DivisionCode county, String key) {
        return new StreamId<>(county, this, key);
    }
}
