package org.qibu.server.api;

import com.google.common.collect.ImmutableMap;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.qibu.server.http.Contract;

/** A request for every operation, made of the contract's examples, about a real case. */
record GoodRequests(Contract contract, Faults faults, RealCase real) {
    GoodRequests(Contract contract, RealCase real) {
        this(contract, new Faults(contract), real);
    }

    Request of(Contract.Operation operation) {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        contract.parameters(operation).forEach(parameter -> {
            String name = parameter.getString("name");
            if (name.equals("place")) {
                // Only a list tells one, and then it may be sent back.
                return;
            }
            Object example =
                    faults.good(parameter.getJsonObject("schema").copy().mergeIn(examples(parameter)));
            String given = example instanceof JsonArray list ? list.getString(0) : example.toString();
            values.put(name, real.parameters().getOrDefault(name, given));
        });
        JsonObject schema = body(operation);
        String body = schema.isEmpty() ? "" : written(own((JsonObject) faults.good(schema)));
        return new Request(operation, contract.parameters(operation), values.buildOrThrow(), body, type(operation));
    }

    /** A builder registers for itself. */
    private JsonObject own(JsonObject body) {
        return body.containsKey("builder") ? body.put("builder", real.builder()) : body;
    }

    private static JsonObject examples(JsonObject parameter) {
        return parameter.containsKey("example")
                ? new JsonObject().put("example", parameter.getValue("example"))
                : new JsonObject();
    }

    private static String type(Contract.Operation operation) {
        return operation.isUpload()
                ? "application/octet-stream"
                : body(operation).isEmpty() ? "" : "application/json";
    }

    /** The schema of an operation's body; empty where it takes none. */
    static JsonObject body(Contract.Operation operation) {
        return operation
                .definition()
                .getJsonObject("requestBody", new JsonObject())
                .getJsonObject("content", new JsonObject())
                .getJsonObject("application/json", new JsonObject())
                .getJsonObject("schema", new JsonObject());
    }

    /** As JSON; half a pair of surrogates can only be sent escaped. */
    static String written(Object value) {
        String json = value == Faults.NOTHING
                ? "null"
                : value instanceof JsonObject object
                        ? object.encode()
                        : value instanceof JsonArray array ? array.encode() : Json.encode(value);
        return json.replace("\uD800", "\\ud800");
    }
}
