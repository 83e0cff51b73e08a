package org.qibu.approval.canon;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;

/** Writes a value as its text where its type says how to read that back: {@code static T parse(String)}. */
final class TextCodec {
    private TextCodec() {}

    static Optional<Codec<?>> of(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("parse")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst()
                .map(parse -> Codec.text(Object::toString, text -> Reflection.call(() -> parse(parse, text))));
    }

    private static Object parse(Method parse, String text) throws ReflectiveOperationException {
        return parse.invoke(null, text);
    }
}
