package org.qibu.approval.canon;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** Writes a record that only gives a text or a number its type as that text or number. */
final class WrapperCodec<T> implements Codec<T> {
    private final RecordCodec<T> codec;

    WrapperCodec(RecordCodec<T> codec) {
        this.codec = codec;
    }

    @Override
    public Optional<Json> write(T value) {
        return Optional.ofNullable(codec.fields(value).get(codec.onlyComponent()));
    }

    @Override
    public T read(Optional<Json> json) {
        return codec.read(ImmutableMap.of(
                codec.onlyComponent(), json.orElseThrow(() -> new NotCanonicalException("a field is missing"))));
    }
}
