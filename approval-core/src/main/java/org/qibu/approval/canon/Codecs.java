package org.qibu.approval.canon;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.HashCode;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Derives codecs: a record is an object of its components or, where it has but one that is text or number, that
 * component; a value with a {@code parse} is its text, an enum its constant's name, a sealed type an object with its literal under {@code is}. What cannot be derived is refused when
 * the codec is asked for, not when the first value comes.
 */
public final class Codecs {
    /** The name under which the choice of a sealed type is written. */
    static final String TAG = "is";

    private static final ImmutableMap<Type, Codec<?>> PLAIN = ImmutableMap.<Type, Codec<?>>builder()
            .put(String.class, Codec.text(text -> text, text -> text))
            .put(boolean.class, Codec.of(Json.Truth::new, Json::truth))
            .put(int.class, Codec.<Integer>of(Json.Whole::new, json -> exactInt(json.number())))
            .put(Integer.class, Codec.<Integer>of(Json.Whole::new, json -> exactInt(json.number())))
            .put(long.class, Codec.<Long>of(Json.Whole::new, Json::number))
            .put(Long.class, Codec.<Long>of(Json.Whole::new, Json::number))
            .put(BigDecimal.class, Codec.text(BigDecimal::toPlainString, BigDecimal::new))
            .put(LocalDate.class, Codec.text(LocalDate::toString, LocalDate::parse))
            .put(Instant.class, Codec.text(Instant::toString, Instant::parse))
            .put(Year.class, Codec.text(Year::toString, Year::parse))
            .put(HashCode.class, Codec.text(HashCode::toString, HashCode::fromString))
            .buildOrThrow();

    private final Tags tags;
    private final Map<Type, Codec<?>> derived = new ConcurrentHashMap<>();

    /** Derives codecs in which the choices of sealed types have these literals. */
    public Codecs(Tags tags) {
        this.tags = tags;
    }

    /**
     * The codec of a type.
     *
     * @throws IllegalArgumentException if something in it is neither known nor a record, an enum, or a tagged sealed type
     */
    @SuppressWarnings("unchecked")
    public <T> Codec<T> of(Class<T> type) {
        return (Codec<T>) of((Type) type);
    }

    Codec<?> of(Type type) {
        Codec<?> known = PLAIN.get(type);
        if (known == null) {
            known = derived.get(type);
        }
        if (known == null) {
            known = derive(type);
            derived.put(type, known);
        }
        return known;
    }

    private Codec<?> derive(Type type) {
        return type instanceof ParameterizedType generic
                ? container(generic)
                : single(TypeToken.of(type).getRawType());
    }

    private Codec<?> single(Class<?> type) {
        if (type.isEnum()) {
            return EnumCodec.of(type);
        }
        Optional<Codec<?>> text = TextCodec.of(type);
        if (text.isPresent()) {
            return text.get();
        }
        if (type.isRecord()) {
            RecordCodec<?> codec = new RecordCodec<>(type, this);
            return codec.isWrapper() ? new WrapperCodec<>(codec) : codec;
        }
        ImmutableBiMap<String, Class<?>> choices = tags.byType().get(type);
        if (choices == null) {
            throw new IllegalArgumentException("no way to write a " + type.getName());
        }
        return new TaggedCodec<>(type, choices, this);
    }

    private Codec<?> container(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        Class<?> raw = TypeToken.of(type).getRawType();
        if (raw == Optional.class) {
            return Codec.optional(of(of[0]));
        }
        if (raw == ImmutableList.class) {
            return Codec.list(of(of[0]));
        }
        if (raw == ImmutableSet.class) {
            return Containers.set(of(of[0]));
        }
        if (raw == ImmutableSortedSet.class) {
            return Containers.sortedSet(of(of[0]));
        }
        if (raw == ImmutableMap.class) {
            return Containers.map(of(of[0]), of(of[1]));
        }
        if (raw == ImmutableSortedMap.class) {
            return Containers.sortedMap(of(of[0]), of(of[1]));
        }
        throw new IllegalArgumentException("no way to write a " + type);
    }

    private static int exactInt(long number) {
        if (number != (int) number) {
            throw new NotCanonicalException("too large: " + number);
        }
        return (int) number;
    }
}
