package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.qibu.server.api.Client.Reply;
import org.qibu.server.http.Contract;

/** Holds answers against the contract: nothing may be answered that it does not say, and nothing left out that it promises. */
final class ContractAnswers {
    private static final Contract CONTRACT = Contract.bundled();
    private static final JsonObject STRICT = strict(CONTRACT.document().copy());
    private static final Set<String> ANSWERED = ConcurrentHashMap.newKeySet();

    private ContractAnswers() {}

    /** The reply, if it is one that the contract promises. */
    static Reply checked(String method, String path, Reply reply) {
        Contract.Operation operation = operation(method, path);
        JsonObject content = answer(operation, reply.status());
        String type = content.fieldNames().iterator().next();
        assertThat(reply.type())
                .as(reply.text())
                .satisfies(given ->
                        assertThat(type.equals("*/*") || given.startsWith(type)).isTrue());
        Optional.ofNullable(content.getJsonObject(type).getJsonObject("schema"))
                .filter(schema -> !schema.getString("format", "").equals("binary"))
                .ifPresent(schema -> check(operation, schema, reply));
        if (reply.status() < 300) {
            ANSWERED.add(operation.id());
        }
        return reply;
    }

    /** The operations that were done at least once, with an answer as promised. */
    static ImmutableSet<String> answered() {
        return ImmutableSet.copyOf(ANSWERED);
    }

    /** The operations that never were. */
    static Set<String> unanswered() {
        return Sets.difference(
                CONTRACT.operations().stream().map(Contract.Operation::id).collect(ImmutableSet.toImmutableSet()),
                ANSWERED);
    }

    private static Contract.Operation operation(String method, String path) {
        String asked = "/" + path.replaceFirst("\\?.*", "");
        ImmutableList<Contract.Operation> found = CONTRACT.operations().stream()
                .filter(known -> known.method().equalsIgnoreCase(method)
                        && asked.matches(known.path().replaceAll("\\{[a-z]+}", "[^/]+")))
                .collect(ImmutableList.toImmutableList());
        assertThat(found).as("%s %s", method, path).hasSize(1);
        return found.get(0);
    }

    private static JsonObject answer(Contract.Operation operation, int status) {
        JsonObject responses = operation.definition().getJsonObject("responses");
        JsonObject response = responses.getJsonObject(Integer.toString(status), responses.getJsonObject("default"));
        assertThat(status < 300)
                .as("%s answers %s", operation.id(), status)
                .isEqualTo(responses.containsKey(Integer.toString(status)));
        String ref = response.getString("$ref", "");
        return (ref.isEmpty()
                        ? response
                        : CONTRACT.document()
                                .getJsonObject("components")
                                .getJsonObject("responses")
                                .getJsonObject(ref.substring(ref.lastIndexOf('/') + 1)))
                .getJsonObject("content");
    }

    private static void check(Contract.Operation operation, JsonObject schema, Reply reply) {
        if (reply.type().startsWith("text/plain")) {
            return; // any text is what the contract says of a text
        }
        JsonObject whole = schema.copy().put("components", STRICT.getJsonObject("components"));
        OutputUnit result = Validator.create(
                        JsonSchema.of(whole),
                        new JsonSchemaOptions()
                                .setBaseUri("urn:qibu:contract")
                                .setDraft(Draft.DRAFT202012)
                                .setOutputFormat(OutputFormat.Basic))
                .validate(reply.json());
        assertThat(result.getValid())
                .as("%s answers what the contract does not say: %s in %s", operation.id(), errors(result), reply.text())
                .isTrue();
    }

    private static ImmutableList<String> errors(OutputUnit result) {
        return result.getErrors() == null
                ? ImmutableList.of()
                : result.getErrors().stream()
                        .map(error -> error.getInstanceLocation() + " " + error.getError())
                        .collect(ImmutableList.toImmutableList());
    }

    /** An object that lists its properties has no others. */
    private static JsonObject strict(JsonObject document) {
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        StreamSupport.stream(schemas.spliterator(), false)
                .map(entry -> (JsonObject) entry.getValue())
                .filter(schema -> schema.containsKey("properties"))
                .forEach(schema -> schema.put("additionalProperties", false));
        return document;
    }
}
