package org.qibu.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteStreams;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks the provider, follows it nowhere else, and waits and reads no longer than an answer of its kind takes. */
final class Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 256 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    /** An answer with its status. */
    record Said(int status, JsonObject body) {}

    Said get(URI address) {
        return send(request(address).GET());
    }

    Said post(URI address, Map<String, String> form, Optional<String> authorization) {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        authorization.ifPresent(header -> request.header("Authorization", header));
        return send(request);
    }

    /** A form or a query. */
    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The address with more to its query. */
    static URI with(URI address, ImmutableMap<String, String> more) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + encoded(more));
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
    }

    private Said send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = ByteStreams.limit(answer.body(), LONGEST)) {
                String text = new String(body.readAllBytes(), UTF_8);
                return new Said(answer.statusCode(), text.isBlank() ? new JsonObject() : new JsonObject(text));
            }
        } catch (IOException unreachable) {
            throw new ProviderUnavailableException("the provider does not answer", unreachable);
        } catch (DecodeException unreadable) {
            throw new ProviderUnavailableException("the provider does not answer in JSON", unreadable);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailableException("nobody waits for the provider any more", told);
        }
    }
}
