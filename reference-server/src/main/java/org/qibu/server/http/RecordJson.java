package org.qibu.server.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.server.access.Operation;

/**
 * Writes the desks' view records as JSON: a record is an object of its components, an empty optional is left out, and
 * what is neither record, collection, number nor truth value is written as its text.
 */
public final class RecordJson {
    private RecordJson() {}

    /** The record as an object. */
    public static JsonObject of(Record view) {
        JsonObject object = new JsonObject();
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            write(value(component, view)).ifPresent(written -> object.put(component.getName(), written));
        }
        return object;
    }

    /** The map as an object. */
    public static JsonObject of(Map<?, ?> map) {
        JsonObject object = new JsonObject();
        map.forEach((key, each) -> write(each).ifPresent(written -> object.put(key.toString(), written)));
        return object;
    }

    /** The records as an array. */
    public static JsonArray of(Iterable<?> views) {
        JsonArray array = new JsonArray();
        views.forEach(view -> write(view).ifPresent(array::add));
        return array;
    }

    private static Optional<Object> write(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(RecordJson::write);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return Optional.of(value);
        }
        if (value instanceof Finding finding) {
            return Optional.of(Problem.finding(finding));
        }
        if (value instanceof Operation operation) {
            return Optional.of(operation.id());
        }
        if (value instanceof Iterable<?> many && !(value instanceof java.nio.file.Path)) {
            return Optional.of(of(many));
        }
        if (value instanceof Map<?, ?> map) {
            return Optional.of(of(map));
        }
        return Optional.of(value instanceof Record view && !isName(view) ? of(view) : value.toString());
    }

    /** An id is a record of one value that its text says; a limit or a range of days has a text of its own. */
    private static boolean isName(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        boolean isId = components.length == 1 && components[0].getName().equals("value");
        return isId || record instanceof TimeLimit || record instanceof DayRange;
    }

    private static Object value(RecordComponent component, Record view) {
        try {
            return component.getAccessor().invoke(view);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("not a public record: " + view.getClass(), unreadable);
        }
    }
}
