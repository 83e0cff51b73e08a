package org.qibu.approval.store;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qibu.approval.canon.Canonical;
import org.qibu.approval.canon.Codec;
import org.qibu.approval.canon.Codecs;
import org.qibu.approval.canon.Json;

/** One type of fact: its literal, how its newest schema is written, and how each older one becomes the next. */
record FactType<T>(String literal, Class<T> type, Codec<T> codec, ImmutableList<UnaryOperator<Json>> upcasters) {
    static <T> FactType<T> of(
            String literal, Class<T> type, Codecs codecs, ImmutableList<UnaryOperator<Json>> upcasters) {
        return new FactType<>(literal, type, codecs.of(type), upcasters);
    }

    int schemaVersion() {
        return upcasters.size() + 1;
    }

    Encoded encode(Object event) {
        return new Encoded(
                literal,
                schemaVersion(),
                Canonical.write(codec.write(type.cast(event)).orElseThrow()));
    }

    T decode(int schema, Json body) {
        if (schema > schemaVersion()) {
            throw new UnreadableFactException(literal + " in schema " + schema + ", known up to " + schemaVersion());
        }
        Json newest = body;
        for (UnaryOperator<Json> upcaster : upcasters.subList(schema - 1, upcasters.size())) {
            newest = upcaster.apply(newest);
        }
        return codec.read(Optional.of(newest));
    }
}
