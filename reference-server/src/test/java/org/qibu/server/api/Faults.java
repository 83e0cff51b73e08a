package org.qibu.server.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.qibu.server.http.Contract;

/** What the contract's schemas allow, and every kind of fault against each of their constraints. */
final class Faults {
    /** Stands for {@code null} in JSON, which maps of Guava cannot hold. */
    static final Object NOTHING = new Object();

    private static final ImmutableList<String> STRANGE = ImmutableList.of(
            "\u0000", "甲\u0007乙", "   ", "\u3000", "甲\uD800乙", "!", "示例", "A_b", "..", "a/b", "'; drop table fact; --");

    private final JsonObject schemas;

    Faults(Contract contract) {
        this.schemas = contract.document().getJsonObject("components").getJsonObject("schemas");
    }

    /**
     * One fault.
     *
     * @param where the place in the body, as a finding names it; empty for the whole
     * @param kind the constraint it breaks
     * @param value what is sent in place of a good value
     */
    record Fault(String where, String kind, Object value) {
        Fault within(String outer, Object whole) {
            return new Fault(where.isEmpty() ? outer : outer + "/" + where, kind, whole);
        }
    }

    /** A value that the schema allows, made of its examples. */
    Object good(JsonObject given) {
        JsonObject schema = resolved(given);
        if (schema.containsKey("example")) {
            return schema.getValue("example");
        }
        return switch (schema.getString("type", "")) {
            case "object" -> {
                JsonObject object = new JsonObject();
                properties(schema).forEach((name, property) -> object.put(name, good(property)));
                yield object;
            }
            case "array" -> new JsonArray().add(good(schema.getJsonObject("items")));
            default -> throw new AssertionError("no example: " + schema.encode());
        };
    }

    /** Every schema of a text within the schema. */
    Stream<JsonObject> texts(JsonObject given) {
        JsonObject schema = resolved(given);
        return switch (schema.getString("type")) {
            case "string" -> Stream.of(schema);
            case "array" -> texts(schema.getJsonObject("items"));
            case "object" ->
                Stream.concat(
                        properties(schema).values().stream().flatMap(this::texts),
                        schema.getValue("additionalProperties") instanceof JsonObject free
                                ? texts(free)
                                : Stream.empty());
            default -> Stream.empty();
        };
    }

    /** Every fault against the schema. */
    Stream<Fault> of(JsonObject given) {
        JsonObject schema = resolved(given);
        return switch (schema.getString("type")) {
            case "string" -> Stream.concat(types("string"), text(schema));
            case "integer" -> Stream.concat(types("integer"), whole(schema));
            case "boolean" -> types("boolean");
            case "array" -> Stream.concat(types("array"), list(schema));
            case "object" -> Stream.concat(types("object"), object(schema));
            default -> throw new AssertionError(schema.encode());
        };
    }

    private static Stream<Fault> types(String type) {
        ImmutableMap<String, Object> values = ImmutableMap.of(
                "string", "x", "integer", 7, "boolean", true, "array", new JsonArray(), "object", new JsonObject());
        Stream<Fault> wrong = values.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(type))
                .map(entry -> new Fault("", "type", entry.getValue()));
        return Stream.concat(wrong, Stream.of(new Fault("", "type", NOTHING)));
    }

    /** What may not be sent where everything is text, such as in an address. */
    Stream<Fault> spelled(JsonObject schema) {
        return schema.getString("type").equals("integer")
                ? Stream.concat(Stream.of(new Fault("", "type", "x")), whole(schema))
                : text(schema);
    }

    /** What a text may not be, as far as its schema tells. */
    Stream<Fault> text(JsonObject schema) {
        Stream<Fault> tooShort =
                schema.getInteger("minLength", 0) > 0 ? Stream.of(new Fault("", "minLength", "")) : Stream.empty();
        Stream<Fault> tooLong = Optional.ofNullable(schema.getInteger("maxLength")).stream()
                .map(most -> new Fault("", "maxLength", "a".repeat(most + 1)));
        Stream<Fault> misspelt = Optional.ofNullable(schema.getString("pattern")).map(Pattern::compile).stream()
                .flatMap(pattern -> STRANGE.stream()
                        .filter(text -> !pattern.matcher(text).find())
                        .map(text -> new Fault("", "pattern", text)));
        Stream<Fault> noChoice =
                schema.containsKey("enum") ? Stream.of(new Fault("", "enum", "NO-SUCH-CHOICE")) : Stream.empty();
        Stream<Fault> noDate = schema.getString("format", "").equals("date")
                ? Stream.of("2026-02-30", "2026-13-01", "20261019", "2026-1-1")
                        .map(text -> new Fault("", "format", text))
                : Stream.empty();
        return Stream.of(tooShort, tooLong, misspelt, noChoice, noDate).flatMap(each -> each);
    }

    private static Stream<Fault> whole(JsonObject schema) {
        return Stream.of(
                new Fault("", "type", 1.5),
                new Fault("", "minimum", schema.getLong("minimum") - 1),
                new Fault("", "maximum", schema.getLong("maximum") + 1),
                new Fault("", "maximum", schema.getLong("maximum") + 99999999999L));
    }

    private Stream<Fault> list(JsonObject schema) {
        Object good = good(schema.getJsonObject("items"));
        Stream<Fault> few = schema.getInteger("minItems", 0) > 0
                ? Stream.of(new Fault("", "minItems", new JsonArray()))
                : Stream.empty();
        Stream<Fault> many = Optional.ofNullable(schema.getInteger("maxItems")).stream()
                .map(most -> new Fault("", "maxItems", array(good, most + 1)));
        Stream<Fault> twice = schema.getBoolean("uniqueItems", false)
                ? Stream.of(new Fault("", "uniqueItems", array(good, 2)))
                : Stream.empty();
        Stream<Fault> inside = of(schema.getJsonObject("items"))
                .map(fault -> fault.within("0", new JsonArray().add(json(fault.value()))));
        return Stream.of(few, many, twice, inside).flatMap(each -> each);
    }

    private Stream<Fault> object(JsonObject schema) {
        JsonObject good = (JsonObject) good(schema);
        Stream<Fault> missing = required(schema).map(name -> {
            JsonObject without = good.copy();
            without.remove(name);
            return new Fault(name, "required", without);
        });
        Stream<Fault> inside = properties(schema).entrySet().stream()
                .flatMap(entry -> of(entry.getValue())
                        .map(fault ->
                                fault.within(entry.getKey(), good.copy().put(entry.getKey(), json(fault.value())))));
        Stream<Fault> unknown = Boolean.FALSE.equals(schema.getValue("additionalProperties"))
                ? Stream.of(new Fault("", "additionalProperties", good.copy().put("noSuchField", "x")))
                : answers(schema);
        return Stream.of(missing, inside, unknown).flatMap(each -> each);
    }

    /** Faults of an object whose names are free within bounds. */
    private Stream<Fault> answers(JsonObject schema) {
        JsonObject full = new JsonObject();
        IntStream.rangeClosed(0, schema.getInteger("maxProperties")).forEach(i -> full.put("a" + i, "x"));
        return Stream.concat(
                Stream.of(
                        new Fault("", "maxProperties", full),
                        new Fault("", "propertyNames", new JsonObject().put("No Name", "x")),
                        new Fault("", "propertyNames", new JsonObject().put("a\uD800", "x"))),
                of(schema.getJsonObject("additionalProperties"))
                        .map(fault -> fault.within("a", new JsonObject().put("a", json(fault.value())))));
    }

    private static Object json(Object value) {
        return value == NOTHING ? new JsonObject().getValue("nothing") : value;
    }

    private static JsonArray array(Object each, int times) {
        JsonArray array = new JsonArray();
        IntStream.range(0, times).forEach(i -> array.add(each));
        return array;
    }

    private static Stream<String> required(JsonObject schema) {
        return schema.getJsonArray("required", new JsonArray()).stream().map(String::valueOf);
    }

    private static ImmutableMap<String, JsonObject> properties(JsonObject schema) {
        return StreamSupport.stream(
                        schema.getJsonObject("properties", new JsonObject()).spliterator(), false)
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, entry -> (JsonObject) entry.getValue()));
    }

    JsonObject resolved(JsonObject schema) {
        String ref = schema.getString("$ref", "");
        return ref.isEmpty() ? schema : schemas.getJsonObject(ref.substring(ref.lastIndexOf('/') + 1));
    }
}
