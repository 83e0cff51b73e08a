package org.qibu.approval.canon;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;

/** Writes the name of an enum's constant; golden files catch a constant that is renamed. */
final class EnumCodec {
    private EnumCodec() {}

    static Codec<?> of(Class<?> type) {
        ImmutableMap<String, Object> constants = Arrays.stream(type.getEnumConstants())
                .collect(ImmutableMap.toImmutableMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
        return Codec.text(
                constant -> ((Enum<?>) constant).name(),
                name -> Optional.ofNullable(constants.get(name))
                        .orElseThrow(() -> new NotCanonicalException("no such choice: " + name)));
    }
}
