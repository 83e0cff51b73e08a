package org.qibu.approval.canon;

import java.util.Optional;

/** Writes a record that only gives a text or a number its type as that text or number. */
final class WrapperCodec<T> implements Codec<T> {
    private final RecordCodec<T> codec;

    WrapperCodec(RecordCodec<T> codec) {
        this.codec = codec;
    }

    @Override
    public Optional<Json> write(T value) {
        return codec.writeOnly(value);
    }

    @Override
    public T read(Optional<Json> json) {
        return codec.readOnly(json);
    }
}
