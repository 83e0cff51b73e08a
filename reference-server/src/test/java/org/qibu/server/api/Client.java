package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.qibu.server.access.Role;

/** Somebody at the API: signed in, with a cookie, as any client would be; every answer is held against the contract. */
public record Client(String address, String cookie) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Client anybody(String address) {
        return new Client(address, "");
    }

    public static Client as(String address, Role role, String office) {
        JsonObject who = new JsonObject().put("role", role.name());
        Reply reply =
                anybody(address).send("POST", "session", json(office.isEmpty() ? who : who.put("office", office)), "");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return new Client(address, reply.cookie());
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "");
    }

    /** An act with a key of its own. */
    public Reply act(String path, JsonObject body) {
        return act(path, body, UUID.randomUUID().toString());
    }

    /** An act under a key. */
    public Reply act(String path, JsonObject body, String key) {
        return send("POST", path, json(body), key);
    }

    /** An act that says nothing but that it is done. */
    public Reply act(String path) {
        return act(path, UUID.randomUUID().toString());
    }

    /** An act that says nothing but that it is done, under a key. */
    public Reply act(String path, String key) {
        return send("POST", path, BodyPublishers.noBody(), key);
    }

    public Reply upload(String name, byte[] content) {
        HttpRequest.Builder request = request("files?name=" + encoded(name))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content));
        return ContractAnswers.checked("POST", "files", send(request));
    }

    private Reply send(String method, String path, BodyPublisher body, String key) {
        HttpRequest.Builder request = request(path).method(method, body);
        if (body.contentLength() > 0) {
            request.header("Content-Type", "application/json");
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return ContractAnswers.checked(method, path, send(request));
    }

    /** A request below the API's root, with the cookie, or with the key that another system has in its place. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "v1/" + path));
        if (cookie.startsWith("qibu_")) {
            return request.header("Authorization", "Bearer " + cookie);
        }
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** Sends it as it is. */
    static Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static BodyPublisher json(JsonObject body) {
        return BodyPublishers.ofString(body.encode());
    }

    /** What came back. */
    public record Reply(int status, String type, String location, String cookie, Buffer body) {
        public static Reply of(HttpResponse<byte[]> response) {
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers()
                            .firstValue("Set-Cookie")
                            .map(set -> set.substring(0, set.indexOf(';')))
                            .orElse(""),
                    Buffer.buffer(response.body()));
        }

        public String text() {
            return body.toString();
        }

        public JsonObject json() {
            return new JsonObject(text());
        }

        /** The id of what was written. */
        public String id() {
            assertThat(status).as(text()).isEqualTo(201);
            return json().getString("id");
        }
    }
}
