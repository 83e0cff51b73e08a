package org.qibu.approval.canon;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Optional;

/** Writes a value of a sealed type as the object of its record with the literal of its choice beside the fields. */
final class TaggedCodec<T> implements Codec<T> {
    private final Class<T> type;
    private final ImmutableBiMap<String, Class<?>> choices;
    private final ImmutableMap<String, RecordCodec<?>> codecs;

    TaggedCodec(Class<T> type, ImmutableBiMap<String, Class<?>> choices, Codecs codecs) {
        this.type = type;
        this.choices = choices;
        this.codecs = ImmutableMap.copyOf(Maps.transformValues(choices, choice -> record(choice, codecs)));
    }

    @Override
    public Optional<Json> write(T value) {
        String tag =
                Optional.ofNullable(choices.inverse().get(value.getClass())).orElseThrow();
        return Optional.of(new Json.Fields(ImmutableSortedMap.<String, Json>naturalOrder()
                .putAll(codec(tag).fields(value))
                .put(Codecs.TAG, new Json.Text(tag))
                .buildOrThrow()));
    }

    @Override
    public T read(Optional<Json> json) {
        ImmutableSortedMap<String, Json> fields = json.orElseThrow(() -> new NotCanonicalException("missing: " + type))
                .fields();
        String tag = Optional.ofNullable(fields.get(Codecs.TAG))
                .orElseThrow(() -> new NotCanonicalException("untagged: " + type.getSimpleName()))
                .text();
        return type.cast(codec(tag).read(Maps.filterKeys(fields, name -> !name.equals(Codecs.TAG))));
    }

    private RecordCodec<?> codec(String tag) {
        return Optional.ofNullable(codecs.get(tag))
                .orElseThrow(() -> new NotCanonicalException("no such " + type.getSimpleName() + ": " + tag));
    }

    private static RecordCodec<?> record(Class<?> choice, Codecs codecs) {
        checkArgument(choice.isRecord(), "a choice of a sealed type is a record: %s", choice);
        return new RecordCodec<>(choice, codecs);
    }
}
