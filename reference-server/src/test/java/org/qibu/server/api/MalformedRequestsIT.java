package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.server.schema.Tables.ANSWERED;
import static org.qibu.server.schema.Tables.FACT;

import com.google.common.collect.ImmutableList;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.api.Client.Reply;
import org.qibu.server.api.DemoServer.Running;
import org.qibu.server.api.Faults.Fault;
import org.qibu.server.http.Contract;

/** Every operation of the contract, every constrained value of it, every kind of fault: told in full, and nothing written. */
@ExtendWith(DemoServer.class)
class MalformedRequestsIT {
    private static final Contract CONTRACT = Contract.bundled();
    private static final Faults FAULTS = new Faults(CONTRACT);

    private static Running running;
    private static RealCase real;
    private static GoodRequests requests;
    private static final Map<String, Client> CLIENTS = new HashMap<>();

    @BeforeAll
    static void pickARealCase(Running server) {
        running = server;
        CLIENTS.clear();
        real = RealCase.of(server.address());
        requests = new GoodRequests(CONTRACT, real);
    }

    static ImmutableList<Contract.Operation> operations() {
        return CONTRACT.operations();
    }

    static Stream<Contract.Operation> operationsWhoseAnswerEnds() {
        return operations().stream().filter(operation -> !operation.id().equals("followChanges"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void tellsEveryFaultAndWritesNothing(Contract.Operation operation) {
        Client client = client(operation);
        int facts = running.database().queries().fetchCount(FACT);
        int answers = running.database().queries().fetchCount(ANSWERED);
        Stream.concat(bodies(operation), parameters(operation)).forEach(bad -> bad.tell(client));

        assertThat(running.database().queries().fetchCount(FACT)).isEqualTo(facts);
        assertThat(running.database().queries().fetchCount(ANSWERED)).isEqualTo(answers);
    }

    /** What the faults above are made of: no text is without bounds, and none takes what no database can keep. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void boundsEveryText(Contract.Operation operation) {
        Stream<JsonObject> parameters =
                CONTRACT.parameters(operation).stream().map(parameter -> parameter.getJsonObject("schema"));
        JsonObject body = GoodRequests.body(operation);
        assertThat(Stream.concat(parameters, body.isEmpty() ? Stream.empty() : Stream.of(body))
                        .flatMap(FAULTS::texts))
                .allSatisfy(text -> {
                    String pattern = text.getString("pattern", "");
                    assertThat(text.containsKey("enum")
                                    || text.containsKey("maxLength")
                                    || !pattern.matches(".*[*+].*"))
                            .as("bounded: %s", text)
                            .isTrue();
                    assertThat(text.containsKey("enum") || !pattern.isEmpty())
                            .as("spelt: %s", text)
                            .isTrue();
                    assertThat("甲\u0000").as("%s", text).doesNotContainPattern(pattern.isEmpty() ? "^$" : pattern);
                    assertThat("甲\uD800").as("%s", text).doesNotContainPattern(pattern.isEmpty() ? "^$" : pattern);
                });
    }

    /** The generator is no empty promise: every operation that takes anything is sent a good many faults. */
    @Test
    void everyOperationThatTakesAnythingIsSentFaults() {
        assertThat(CONTRACT.operations())
                .filteredOn(operation -> operation.definition().containsKey("parameters")
                        || operation.definition().containsKey("requestBody"))
                .allSatisfy(operation -> assertThat(Stream.concat(bodies(operation), parameters(operation))
                                .count())
                        .as(operation.id())
                        .isGreaterThan(4));
        assertThat(CONTRACT.operations().stream()
                        .mapToLong(operation -> Stream.concat(bodies(operation), parameters(operation))
                                .count())
                        .sum())
                .isGreaterThan(2000);
    }

    /** Without a fault the same requests are understood, so that what is refused above is refused for its fault. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsWhoseAnswerEnds")
    void understandsTheSameRequestWithoutAFault(Contract.Operation operation) {
        Reply reply = requests.of(operation).send(client(operation));
        assertThat(reply.status()).as(reply.text()).isNotIn(400, 401, 403, 405, 413, 415, 500);
    }

    /** A request with one fault, and what must be told of it. */
    private record Bad(Request request, Fault fault) {
        void tell(Client client) {
            Reply reply = request.send(client);
            String what = request + " with " + fault + ": " + reply.status() + " " + reply.text();
            assertThat(reply.status()).as(what).isBetween(400, 499).isNotIn(401, 403, 409);
            assertThat(reply.type()).as(what).isEqualTo("application/problem+json");
            JsonObject problem = reply.json();
            assertThat(problem.getString("code")).as(what).matches("[a-z]+(\\.[a-z-]+)+");
            assertThat(problem.getString("title")).as(what).matches(".*\\p{IsHan}.*");
            assertThat(problem.getString("code"))
                    .as("refused for its form, not by chance for something else: %s", what)
                    .isIn("request.invalid", "request.unreadable", "request.media-type", "request.too-large");
            if (problem.getString("code").equals("request.invalid")) {
                assertThat(problem.getJsonArray("findings"))
                        .as(what)
                        .anySatisfy(each -> assertThat(((JsonObject) each).getString("where"))
                                .startsWith(fault.where().replaceFirst("/.*", "")));
                assertThat(problem.getJsonArray("findings"))
                        .as(what)
                        .allSatisfy(each -> assertThat(((JsonObject) each).getString("message"))
                                .matches(".*\\p{IsHan}.*"));
            }
        }
    }

    private static Stream<Bad> bodies(Contract.Operation operation) {
        JsonObject schema = GoodRequests.body(operation);
        Request good = requests.of(operation);
        if (operation.isUpload()) {
            return Stream.of(new Bad(good.of("text/plain"), new Fault("", "media type", "text/plain")));
        }
        if (schema.isEmpty()) {
            return Stream.empty();
        }
        Stream<Bad> ofSchema =
                FAULTS.of(schema).map(fault -> new Bad(good.body(GoodRequests.written(fault.value())), fault));
        Stream<Bad> ofForm = Stream.of(
                        "",
                        "{",
                        "{]",
                        "[",
                        "nul",
                        "{\"a\":1}}",
                        "[".repeat(5000),
                        "{\"x\":\"" + "x".repeat(300_000) + "\"}")
                .map(text -> new Bad(
                        good.body(text), new Fault("", "form", text.substring(0, Math.min(20, text.length())))));
        return Stream.of(ofSchema, ofForm, Stream.of(new Bad(good.of("text/plain"), new Fault("", "media type", ""))))
                .flatMap(each -> each);
    }

    private static Stream<Bad> parameters(Contract.Operation operation) {
        Request good = requests.of(operation);
        return CONTRACT.parameters(operation).stream().flatMap(parameter -> {
            JsonObject schema = FAULTS.resolved(parameter.getJsonObject("schema"));
            String name = parameter.getString("name");
            JsonObject ofOne =
                    schema.getString("type").equals("array") ? FAULTS.resolved(schema.getJsonObject("items")) : schema;
            Stream<Fault> missing = parameter.getBoolean("required", false)
                            && !parameter.getString("in").equals("path")
                    ? Stream.of(new Fault("", "required", ""))
                    : Stream.empty();
            return Stream.concat(missing, FAULTS.spelled(ofOne))
                    .filter(fault -> isSent(parameter, fault))
                    .map(fault -> new Bad(
                            fault.kind().equals("required")
                                    ? good.without(name)
                                    : good.with(name, String.valueOf(fault.value())),
                            fault.within(name, fault.value())));
        });
    }

    /** Leaves out what no client can put there: half a pair of surrogates has no bytes, an empty part of a path is another path, a header holds printable letters only. */
    private static boolean isSent(JsonObject parameter, Fault fault) {
        String value = String.valueOf(fault.value());
        if (value.contains("\uD800")) {
            return false;
        }
        return switch (parameter.getString("in")) {
            case "path" -> !value.isEmpty() && !value.contains("/") && !value.equals("..");
            case "header" -> fault.kind().equals("required") || (value.matches("[ -~]*") && !value.isBlank());
            default -> true;
        };
    }

    /** A client that the table of access lets do it, and whose own the case is. */
    private static Client client(Contract.Operation operation) {
        Role role = Operation.of(operation.id()).roles().stream()
                .filter(each -> each != Role.PUBLIC)
                .findFirst()
                .orElseThrow();
        String office = real.office(role, Operation.of(operation.id()));
        if (operation.path().equals("/session")) {
            // A sign-out ends the session it is asked in.
            return Client.as(running.address(), role, office);
        }
        return CLIENTS.computeIfAbsent(role + office, each -> Client.as(running.address(), role, office));
    }
}
