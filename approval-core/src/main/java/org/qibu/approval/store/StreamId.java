package org.qibu.approval.store;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import org.qibu.approval.code.DivisionCode;

/**
 * Names one stream of facts in one county.
 *
 * @param key the number of the life within its kind and county, such as a submission's number
 * @param <E> the type of its facts
 */
public record StreamId<E>(DivisionCode county, StreamKind<E> kind, String key) {
    /** The order in which every writer takes its heads, so that two writers never wait for each other in a circle. */
    public static final Comparator<StreamId<?>> KEY_ORDER =
            Comparator.<StreamId<?>, String>comparing(id -> id.county().value()).thenComparing(StreamId::name);

    /** Throws {@link IllegalArgumentException} if the key is blank or longer than 200 characters. */
    public StreamId {
        checkArgument(!key.isBlank() && key.length() <= 200, "not a stream key: %s", key);
    }

    /** The name by which the database knows it within the county. */
    public String name() {
        return kind.name() + "/" + key;
    }

    /** The head of this stream as seen at the given version; 0 says that it does not exist yet. */
    public Head at(int version) {
        return new Head(this, version);
    }

    @Override
    public String toString() {
        return county + "/" + name();
    }
}
