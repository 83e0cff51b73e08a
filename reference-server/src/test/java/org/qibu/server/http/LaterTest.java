package org.qibu.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaterTest {
    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeEach
    void listen() throws Exception {
        Router router = Router.router(vertx);
        Workers workers = new Workers(vertx, "found-later", 1);
        router.get("/found")
                .handler(context -> Later.answer(
                        context,
                        workers.run(() -> "找到了"),
                        found -> context.response().end(found)));
        router.get("/not-found").handler(context -> Later.answer(context, workers.run(LaterTest::fails), found -> {}));
        router.get("/not-answered")
                .handler(context -> Later.answer(context, workers.run(() -> "找到了"), found -> fails()));
        router.get("/no-class")
                .handler(context -> Later.answer(context, Future.succeededFuture("找到了"), LaterTest::lacks));
        router.route().failureHandler(LaterTest::failed);
        port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .actualPort();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static String fails() {
        throw new IllegalStateException("on purpose");
    }

    /** As where a page's template was not compiled into the jar. */
    private static void lacks(String found) {
        throw new NoClassDefFoundError("on purpose, after " + found);
    }

    private static void failed(RoutingContext context) {
        context.response().setStatusCode(500).end(context.failure().getMessage());
    }

    @Test
    void nobodyWaitsForAnAnswerThatCannotBeMade() throws Exception {
        assertThat(get("/found")).isEqualTo("200 找到了");
        assertThat(get("/not-found")).isEqualTo("500 on purpose");
        assertThat(get("/not-answered")).isEqualTo("500 on purpose");
        assertThat(get("/no-class")).isEqualTo("500 on purpose, after 找到了");
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
