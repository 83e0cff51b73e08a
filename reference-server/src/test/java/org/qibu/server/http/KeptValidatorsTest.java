package org.qibu.server.http;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests are validated on many threads at once, by the same validators. */
class KeptValidatorsTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 50;

    private final Vertx vertx = Vertx.vertx();
    private final OpenAPIContract plain = Contract.bundled()
            .load(vertx)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    private final ImmutableList<JsonSchema> schemas = schemas(plain);
    private final ImmutableList<JsonObject> bodies = bodies();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void manyThreadsAtOnceFindWhatANewValidatorOfEachFinds() throws Exception {
        ImmutableList<Boolean> expected = found(plain);
        assertThat(expected).contains(true, false);
        OpenAPIContract kept = KeptValidators.in(plain);
        Callable<ImmutableList<Boolean>> again = () -> {
            ImmutableList.Builder<Boolean> all = ImmutableList.builder();
            for (int round = 0; round < ROUNDS; round++) {
                all.addAll(found(kept));
            }
            return all.build();
        };

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<ImmutableList<Boolean>> each : threads.invokeAll(Collections.nCopies(THREADS, again))) {
                assertThat(each.get())
                        .isEqualTo(Collections.nCopies(ROUNDS, expected).stream()
                                .flatMap(ImmutableList::stream)
                                .collect(toImmutableList()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSchemaHasOneValidator() {
        OpenAPIContract kept = KeptValidators.in(plain);
        JsonSchema schema = schemas.get(0);

        assertThat(kept.getSchemaRepository().validator(schema))
                .isSameAs(kept.getSchemaRepository().validator(schema));
    }

    /** Whether each body is valid by each schema. */
    private ImmutableList<Boolean> found(OpenAPIContract contract) {
        return schemas.stream()
                .flatMap(schema -> bodies.stream()
                        .map(body -> contract.getSchemaRepository()
                                .validator(schema)
                                .validate(body)
                                .getValid()))
                .collect(toImmutableList());
    }

    private static ImmutableList<JsonSchema> schemas(OpenAPIContract contract) {
        return contract.operations().stream()
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .map(type -> type.getSchema())
                .collect(toImmutableList());
    }

    private static ImmutableList<JsonObject> bodies() {
        JsonObject filing = new JsonObject()
                .put("matters", new JsonArray().add("energy-review"))
                .put("answers", new JsonObject().put("contact-phone", "13900000000"))
                .put("materials", new JsonArray());
        return Stream.of(
                        new JsonObject(),
                        filing,
                        filing.copy().put("matters", new JsonArray()),
                        new JsonObject().put("reason", "演示"),
                        new JsonObject().put("reason", 1))
                .collect(toImmutableList());
    }
}
