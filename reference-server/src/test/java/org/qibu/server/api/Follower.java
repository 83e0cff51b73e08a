package org.qibu.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.qibu.server.api.Client.Reply;

/** Somebody who follows changes: an open answer, read event by event. */
record Follower(BufferedReader lines) implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    static Follower of(Client client) throws IOException, InterruptedException {
        HttpResponse<InputStream> open = HttpClient.newHttpClient()
                .send(client.request("changes").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        String type = open.headers().firstValue("Content-Type").orElse("");
        ContractAnswers.checked("GET", "changes", new Reply(open.statusCode(), type, "", "", Buffer.buffer()));
        return new Follower(new BufferedReader(new InputStreamReader(open.body(), UTF_8)));
    }

    /** Waits for the next change; not for ever, since whoever reads an answer of the JDK's client cannot be interrupted. */
    void hearsOfAChange() {
        assertThat(CompletableFuture.supplyAsync(() -> lines.lines().anyMatch("event: changed"::equals)))
                .succeedsWithin(LONGEST)
                .isEqualTo(true);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
