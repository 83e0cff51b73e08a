package org.qibu.approval.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Regime;

/** Records with one component changed, for tests that spoil a sound regime in one place. */
final class Changed {
    private Changed() {}

    /** The record with another value of a component. */
    static <R extends Record> R with(R record, String component, Object value) {
        var components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = components[i].getName().equals(component)
                        ? value
                        : components[i].getAccessor().invoke(record);
            }
            var types = Arrays.stream(components).map(each -> each.getType()).toArray(Class<?>[]::new);
            return type(record).getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(component, impossible);
        }
    }

    /** The regime with one matter changed. */
    static Regime matter(Regime regime, String id, UnaryOperator<Matter> change) {
        return with(
                regime,
                "matters",
                regime.matters().stream()
                        .map(matter -> matter.id().equals(MatterId.of(id)) ? change.apply(matter) : matter)
                        .collect(toImmutableList()));
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> Class<R> type(R record) {
        return (Class<R>) record.getClass();
    }
}
