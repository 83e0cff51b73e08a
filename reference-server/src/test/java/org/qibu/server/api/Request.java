package org.qibu.server.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qibu.server.api.Client.Reply;
import org.qibu.server.http.Contract;

/** A request of the contract made of values, good or bad. */
record Request(
        Contract.Operation operation,
        ImmutableList<JsonObject> parameters,
        ImmutableMap<String, String> values,
        String body,
        String type) {
    Request with(String name, String value) {
        return new Request(operation, parameters, changed(name, Map.of(name, value)), body, type);
    }

    Request without(String name) {
        return new Request(operation, parameters, changed(name, Map.of()), body, type);
    }

    Request body(String text) {
        return new Request(operation, parameters, values, text, type);
    }

    Request of(String mediaType) {
        return new Request(operation, parameters, values, body, mediaType);
    }

    Reply send(Client client) {
        return Client.send(built(client));
    }

    HttpRequest.Builder built(Client client) {
        HttpRequest.Builder request = client.request(path() + query())
                .method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        in("header").filter(values::containsKey).forEach(name -> request.header(name, key(value(name))));
        return request;
    }

    /** A good key is a new one each time: no request is the retry of another. */
    private String key(String value) {
        return value.length() == 36 ? UUID.randomUUID().toString() : value;
    }

    private String path() {
        String path = operation.path().substring(1);
        for (String name : in("path").toList()) {
            path = path.replace("{" + name + "}", Client.encoded(value(name)).replace("+", "%20"));
        }
        return path;
    }

    private String query() {
        return in("query")
                .filter(values::containsKey)
                .map(name -> name + "=" + Client.encoded(value(name)))
                .collect(Collectors.joining("&", "?", ""));
    }

    private java.util.stream.Stream<String> in(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.getString("in").equals(place))
                .map(parameter -> parameter.getString("name"));
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private ImmutableMap<String, String> changed(String name, Map<String, String> more) {
        return ImmutableMap.<String, String>builder()
                .putAll(com.google.common.collect.Maps.filterKeys(values, key -> !key.equals(name)))
                .putAll(more)
                .buildOrThrow();
    }

    @Override
    public String toString() {
        return operation.method() + " " + path() + query();
    }
}
