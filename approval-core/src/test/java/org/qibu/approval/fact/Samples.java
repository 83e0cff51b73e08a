package org.qibu.approval.fact;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.code.ProjectCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.limit.ExtensionRule;
import org.qibu.approval.limit.TimeLimit;

/** Makes one value of any type of fact, the same every time: in full, or bare of everything that may be absent. */
final class Samples {
    private static final ImmutableMap<Type, Object> FIXED = ImmutableMap.<Type, Object>builder()
            .put(int.class, 1)
            .put(Integer.class, 1)
            .put(long.class, 4096L)
            .put(boolean.class, true)
            .put(BigDecimal.class, new BigDecimal("1234.5"))
            .put(Year.class, Year.of(2027))
            .put(NoticeId.class, NoticeId.of("N1"))
            .put(LocalDate.class, LocalDate.of(2026, 10, 19))
            .put(Instant.class, Instant.parse("2026-10-19T01:30:00Z"))
            .put(HashCode.class, Hashing.sha256().hashString("样本", StandardCharsets.UTF_8))
            .put(TimeLimit.class, TimeLimit.workdays(20))
            .put(UnifiedSocialCreditCode.class, UnifiedSocialCreditCode.parse("91350100M000100Y43"))
            .put(ProjectCode.class, ProjectCode.parse("2020-610702-83-03-012345"))
            .buildOrThrow();

    private final boolean full;

    private Samples(boolean full) {
        this.full = full;
    }

    static <T> T full(Class<T> type) {
        return type.cast(new Samples(true).record(type));
    }

    static <T> T bare(Class<T> type) {
        return type.cast(new Samples(false).record(type));
    }

    private Object value(String name, Type type) {
        Object fixed = FIXED.get(type);
        if (fixed != null) {
            return fixed;
        }
        return type instanceof ParameterizedType generic
                ? container(name, generic)
                : single(name, TypeToken.of(type).getRawType());
    }

    private Object single(String name, Class<?> type) {
        if (type == String.class) {
            return name.equals("id") ? "SAMPLE-1" : "“" + name + "”\n示例";
        }
        if (type == ExtensionRule.class && !full) {
            return ExtensionRule.NONE;
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[full ? constants.length - 1 : 0];
        }
        if (type.isSealed()) {
            Class<?>[] choices = type.getPermittedSubclasses();
            return record(choices[full ? 0 : choices.length - 1]);
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class
                ? make(type, slug(name))
                : record(type);
    }

    private Object container(String name, ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        Class<?> raw = TypeToken.of(type).getRawType();
        if (raw == Optional.class) {
            return full ? Optional.of(value(name, of[0])) : Optional.empty();
        }
        if (raw == ImmutableList.class) {
            return ImmutableList.of(value(name, of[0]));
        }
        if (raw == ImmutableSet.class) {
            return full ? ImmutableSet.of(value(name, of[0])) : ImmutableSet.of();
        }
        return full ? map(name, of) : ImmutableMap.of();
    }

    /** One entry per choice of a sealed type, so that each is written down once. */
    private ImmutableMap<Object, Object> map(String name, Type[] of) {
        Class<?> values = TypeToken.of(of[1]).getRawType();
        Class<?>[] choices = values.isSealed() ? values.getPermittedSubclasses() : new Class<?>[] {values};
        return IntStream.range(0, choices.length)
                .boxed()
                .collect(ImmutableMap.toImmutableMap(
                        i -> value(name + "-" + i, of[0]), i -> choices[i] == String.class ? "答" : record(choices[i])));
    }

    private Object record(Class<?> type) {
        return make(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> value(component.getName(), component.getGenericType()))
                        .toArray());
    }

    private static String slug(String name) {
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, name);
    }

    private static Object make(Class<?> type, Object... arguments) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException unsuitable) {
            throw new LinkageError("no sample of " + type + " from " + Arrays.toString(arguments), unsuitable);
        }
    }
}
