package org.qibu.server.http;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The contract (openapi.yaml) as it is written.
 *
 * @param text the YAML as a reader gets it
 * @param document the same as a tree
 */
public record Contract(String text, JsonObject document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    /** Reads the bundled contract. */
    public static Contract bundled() {
        try {
            String text = Resources.toString(Resources.getResource("openapi.yaml"), UTF_8);
            // YAML 1.2, where a property named "on" is a string and not a truth value.
            Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
            return new Contract(text, tree(tree));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every operation, method and path included. */
    public ImmutableList<Operation> operations() {
        JsonObject paths = document.getJsonObject("paths");
        return paths.fieldNames().stream()
                .flatMap(path -> operations(path, paths.getJsonObject(path)))
                .collect(toImmutableList());
    }

    /** The parameters an operation takes, each in full. */
    public ImmutableList<JsonObject> parameters(Operation operation) {
        JsonObject named = document.getJsonObject("components").getJsonObject("parameters");
        return operation.definition().getJsonArray("parameters", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .map(each -> each.getString("$ref", ""))
                .map(ref -> named.getJsonObject(ref.substring(ref.lastIndexOf('/') + 1)))
                .collect(toImmutableList());
    }

    /**
     * The contract as the router takes it: it validates requests only, and refuses to load answers that are problems,
     * pictures or event streams, so the answers are left out. The bytes of an upload are taken before, by {@link Uploads}.
     */
    Future<OpenAPIContract> load(Vertx vertx) {
        Contract pruned = new Contract(text, document.copy());
        pruned.operations().forEach(operation -> {
            operation
                    .definition()
                    .put("responses", new JsonObject().put("default", new JsonObject().put("description", "")));
            if (operation.isUpload()) {
                operation.definition().remove("requestBody");
            }
        });
        return OpenAPIContract.from(vertx, pruned.document);
    }

    private static Stream<Operation> operations(String path, JsonObject item) {
        return item.fieldNames().stream()
                .filter(METHODS::contains)
                .map(method -> new Operation(method, path, item.getJsonObject(method)));
    }

    @SuppressWarnings("unchecked")
    private static JsonObject tree(Object tree) {
        return new JsonObject((Map<String, Object>) tree);
    }

    /** One operation of the contract. */
    public record Operation(String method, String path, JsonObject definition) {
        @Override
        public String toString() {
            return id();
        }

        /** Its operationId. */
        public String id() {
            return definition.getString("operationId");
        }

        /** Tells whether its body is a file. */
        public boolean isUpload() {
            return definition
                    .getJsonObject("requestBody", new JsonObject())
                    .getJsonObject("content", new JsonObject())
                    .containsKey(Uploads.MEDIA_TYPE);
        }
    }
}
