package org.qibu.server.http;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.qibu.approval.law.Finding;

/**
 * What a request asks, after the contract has validated it: reading it cannot meet a missing or ill-typed value, only one
 * that the contract's schema cannot tell from a good one.
 */
public final class Asked {
    private final JsonObject body;
    private final Map<String, RequestParameter> path;
    private final Map<String, RequestParameter> query;
    private final Map<String, RequestParameter> headers;

    private final String where;

    private Asked(ValidatedRequest request, JsonObject body) {
        this.body = body;
        this.path = request.getPathParameters();
        this.query = request.getQuery();
        this.headers = request.getHeaders();
        this.where = "";
    }

    /** An object within the body of another. */
    private Asked(Asked outer, String where, JsonObject body) {
        this.body = body;
        this.path = outer.path;
        this.query = outer.query;
        this.headers = outer.headers;
        this.where = where;
    }

    /** The validated request of the context. */
    public static Asked of(RoutingContext context) {
        ValidatedRequest request = context.get(RouterBuilder.KEY_META_DATA_VALIDATED_REQUEST);
        boolean isObject = request.getBody() != null && request.getBody().isJsonObject();
        return new Asked(request, isObject ? request.getBody().getJsonObject() : new JsonObject());
    }

    /** The body; empty where the operation takes none. */
    public JsonObject body() {
        return body;
    }

    /** A parameter of the path. */
    public String path(String name) {
        return text(path, name).orElseThrow();
    }

    /** A parameter of the path, read. */
    public <T> T path(String name, Function<String, T> parse) {
        return parse(name, path(name), parse);
    }

    /** A parameter of the query. */
    public Optional<String> query(String name) {
        return text(query, name);
    }

    /** A parameter of the query, read. */
    public <T> Optional<T> query(String name, Function<String, T> parse) {
        return query(name).map(text -> parse(name, text, parse));
    }

    /** A parameter of the query that may be given many times, each read. */
    public <T> ImmutableList<T> queries(String name, Function<String, T> parse) {
        JsonArray array = Optional.ofNullable(query.get(name))
                .filter(given -> !given.isEmpty())
                .map(RequestParameter::getJsonArray)
                .orElseGet(JsonArray::new);
        return list(name, array, parse);
    }

    /** A header of the contract. */
    public Optional<String> header(String name) {
        return text(headers, name).or(() -> text(headers, name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** A field of the body; empty where it is left out. */
    public String text(String field) {
        return body.getString(field, "").strip();
    }

    /** A field of the body, read. */
    public <T> T text(String field, Function<String, T> parse) {
        return parse(where + field, text(field), parse);
    }

    /** A whole number of the body. */
    public int number(String field) {
        return body.getInteger(field);
    }

    /** A truth value of the body. */
    public boolean isTrue(String field) {
        return body.getBoolean(field);
    }

    /** A field of the body that may be left out, read. */
    public <T> Optional<T> optional(String field, Function<String, T> parse) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(text(field, parse));
    }

    /** A date of the body. */
    public LocalDate date(String field) {
        return text(field, LocalDate::parse);
    }

    /** A list of texts of the body, each read. */
    public <T> ImmutableList<T> list(String field, Function<String, T> parse) {
        return list(field, body.getJsonArray(field, new JsonArray()), parse);
    }

    private static <T> ImmutableList<T> list(String where, JsonArray array, Function<String, T> parse) {
        return IntStream.range(0, array.size())
                .mapToObj(index -> parse(where + "/" + index, array.getString(index), parse))
                .collect(toImmutableList());
    }

    /** A list of objects of the body, each read by its fields. */
    public <T> ImmutableList<T> objects(String field, Function<Asked, T> read) {
        JsonArray array = body.getJsonArray(field, new JsonArray());
        return IntStream.range(0, array.size())
                .mapToObj(index -> read.apply(new Asked(this, field + "/" + index + "/", array.getJsonObject(index))))
                .collect(toImmutableList());
    }

    /** An object of the body whose values are texts. */
    public ImmutableMap<String, String> answers(String field) {
        ImmutableMap.Builder<String, String> answers = ImmutableMap.builder();
        body.getJsonObject(field, new JsonObject())
                .forEach(entry -> answers.put(entry.getKey(), String.valueOf(entry.getValue())));
        return answers.buildOrThrow();
    }

    /**
     * Reads a text that the contract let pass.
     *
     * @throws BadRequestException if it cannot be read all the same
     */
    public static <T> T parse(String where, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new BadRequestException(ImmutableList.of(Finding.of("request.value", "内容无法识别：" + text + "。")
                    .at(where)
                    .remedy("请对照接口约定中的写法改正。")));
        }
    }

    private static Optional<String> text(Map<String, RequestParameter> parameters, String name) {
        return Optional.ofNullable(parameters.get(name))
                .map(RequestParameter::get)
                .map(String::valueOf);
    }
}
