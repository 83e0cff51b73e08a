package org.qibu.server.api;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.server.schema.Tables.FACT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Reach;
import org.qibu.server.access.Role;
import org.qibu.server.api.DemoServer.Running;
import org.qibu.server.http.Contract;
import org.qibu.server.running.Server;

/**
 * The table of access against the running server: every operation of the contract, in every role, in its own office and in
 * another, about a case of this county and one of another, each tried with a request that has no fault.
 */
@ExtendWith(DemoServer.class)
class AccessMatrixIT {
    private static final Contract CONTRACT = Contract.bundled();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ImmutableSet<String> NAMING =
            ImmutableSet.of("project", "submission", "matter", "digest", "number");
    private static final Map<String, Client> CLIENTS = new HashMap<>();

    private static Running running;
    private static RealCase here;
    private static GoodRequests ofHere;
    private static GoodRequests ofThere;

    @BeforeAll
    static void findACaseHereAndThere(Running server) {
        running = server;
        CLIENTS.clear();
        here = RealCase.of(server.address());
        ofHere = new GoodRequests(CONTRACT, here);
        ofThere = new GoodRequests(CONTRACT, OtherCounty.with(server, here));
    }

    static ImmutableList<Contract.Operation> operations() {
        return CONTRACT.operations();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void everyCellIsAsTheTableSays(Contract.Operation operation) throws Exception {
        ImmutableList<Cell> cells = cells(operation);
        SoftAssertions softly = new SoftAssertions();
        int facts = running.database().queries().fetchCount(FACT);
        for (Cell cell : cells) {
            if (!cell.expected().isAllowed()) {
                cell.check(softly);
            }
        }
        assertThat(running.database().queries().fetchCount(FACT))
                .as("what was refused wrote nothing")
                .isEqualTo(facts);
        for (Cell cell : cells) {
            if (cell.expected().isAllowed()) {
                cell.check(softly);
            }
        }
        softly.assertAll();
    }

    /** A key of every role: for all it can be for, and for one thing alone. */
    @ParameterizedTest(name = "{0} by key")
    @MethodSource("operations")
    void aKeyMayDoWhatItIsForAndDecidesNothing(Contract.Operation operation) throws Exception {
        Operation asked = Operation.of(operation.id());
        SoftAssertions softly = new SoftAssertions();
        for (Role role : Role.values()) {
            if (role != Role.PUBLIC && asked != Operation.SIGN_OUT) {
                boolean open = asked.isOpenTo(Role.PUBLIC);
                String office = here.office(role, asked);
                answers(
                        softly,
                        operation,
                        keyFor(role, office, true),
                        open || (asked.isOpenTo(role) && !asked.isDecision()));
                answers(softly, operation, keyFor(role, office, false), open || asked == Operation.FOLLOW_CHANGES);
            }
        }
        softly.assertAll();
    }

    private static void answers(SoftAssertions softly, Contract.Operation operation, Client client, boolean allowed)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                HTTP.send(ofHere.of(operation).built(client).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            String text = answer.statusCode() >= 400 ? new String(body.readAllBytes(), UTF_8) : "";
            softly.assertThat((allowed ? Expected.ALLOWED : Expected.DENIED).statuses)
                    .as("%s by a key: %s", operation, text)
                    .contains(answer.statusCode());
        }
    }

    private static Client keyFor(Role role, String office, boolean all) {
        return CLIENTS.computeIfAbsent(role + "/" + office + "/key/" + all, any -> {
            ImmutableSet<Operation> operations = Operation.openTo(role).stream()
                    .filter(each -> all ? !each.isDecision() : each == Operation.FOLLOW_CHANGES)
                    .collect(ImmutableSet.toImmutableSet());
            String account = "matrix-" + Long.toString(System.nanoTime(), 36);
            return new Client(
                    running.address(),
                    Server.keys(running.database())
                            .create(account, role, office, operations, Duration.ofDays(1))
                            .text());
        });
    }

    /** No cell was left out by a slip of the loops: each of the table is tried, refused ones and allowed ones. */
    @Test
    void everyCellOfTheTableIsTried() {
        ImmutableList<Cell> all = operations().stream()
                .flatMap(operation -> cells(operation).stream())
                .collect(toImmutableList());
        assertThat(all.stream().map(cell -> cell.operation().id() + cell.role()).distinct())
                .hasSize(Operation.values().length * Role.values().length);
        for (Expected expected : Expected.values()) {
            assertThat(all).as(expected.name()).anyMatch(cell -> cell.expected() == expected);
        }
    }

    @Test
    void aBuilderIsListedItsOwnProjectsOnly() {
        Client builder = as(Role.BUILDER, here.builder());
        assertThat(objects(builder.get("projects").json(), "projects"))
                .isNotEmpty()
                .allMatch(row -> row.getString("builder").equals(here.builder()));
    }

    @Test
    void aDepartmentIsListedItsOwnMattersOnly() {
        for (Role role : ImmutableList.of(Role.OFFICER, Role.REVIEWER, Role.LEADER)) {
            assertThat(objects(as(role, here.asked()).get("worklist").json(), "items"))
                    .isNotEmpty()
                    .map(item -> item.getJsonObject("matterCase"))
                    .allMatch(matter -> matter.getString("department").equals(here.asked())
                            || objects(matter, "opinions").stream()
                                    .anyMatch(opinion ->
                                            opinion.getString("department").equals(here.asked())));
        }
    }

    private static ImmutableList<Cell> cells(Contract.Operation operation) {
        Operation known = Operation.of(operation.id());
        boolean names = CONTRACT.parameters(operation).stream()
                .anyMatch(parameter -> NAMING.contains(parameter.getString("name")));
        return Stream.of(Role.values())
                .flatMap(role -> Stream.concat(
                        Stream.of(new Cell(operation, role, here.office(role, known), true, true)),
                        here.stranger(role).stream().map(other -> new Cell(operation, role, other, false, true))))
                .flatMap(cell -> names ? Stream.of(cell, cell.elsewhere()) : Stream.of(cell))
                .collect(toImmutableList());
    }

    /** What a cell of the table comes to over HTTP. */
    private enum Expected {
        ALLOWED(200, 201, 409, 422),
        NOT_SIGNED_IN(401),
        /** Not the role's to do. */
        DENIED(403),
        /** The role's to do, but not to this one; a builder is not even told that it exists. */
        OF_ANOTHER(403, 404),
        /** The role's to do, but in this county there is no such thing. */
        NOT_HERE(404);

        private final ImmutableSet<Integer> statuses;

        Expected(Integer... statuses) {
            this.statuses = ImmutableSet.copyOf(statuses);
        }

        boolean isAllowed() {
            return this == ALLOWED;
        }
    }

    /**
     * One request.
     *
     * @param own whether the office is the case's
     * @param ofThisCounty whether the case is this county's
     */
    private record Cell(Contract.Operation operation, Role role, String office, boolean own, boolean ofThisCounty) {
        Cell elsewhere() {
            return new Cell(operation, role, office, own, false);
        }

        Expected expected() {
            Reach reach = Operation.of(operation.id()).reach(role);
            if (reach == Reach.NONE) {
                return role == Role.PUBLIC ? Expected.NOT_SIGNED_IN : Expected.DENIED;
            }
            if (!ofThisCounty) {
                return Expected.NOT_HERE;
            }
            // A list has no owner: it lists what is the caller's, which is tried by itself.
            return reach == Reach.OWN && !own && !operation.id().startsWith("list")
                    ? Expected.OF_ANOTHER
                    : Expected.ALLOWED;
        }

        void check(SoftAssertions softly) throws IOException, InterruptedException {
            Request request = (ofThisCounty ? ofHere : ofThere).of(operation);
            // A sign-out ends the session it is asked in; a sign-in begins another.
            Client client = operation.path().equals("/session") ? signedIn(role, office) : as(role, office);
            HttpResponse<InputStream> answer =
                    HTTP.send(request.built(client).build(), HttpResponse.BodyHandlers.ofInputStream());
            // The answer of those who follow changes never ends.
            try (InputStream body = answer.body()) {
                String text = answer.statusCode() >= 400 ? new String(body.readAllBytes(), UTF_8) : "";
                softly.assertThat(expected().statuses)
                        .as("%s as %s of %s, %s: %s", request, role, office, expected(), text)
                        .contains(answer.statusCode());
            }
        }
    }

    private static Client as(Role role, String office) {
        return CLIENTS.computeIfAbsent(role + "/" + office, any -> signedIn(role, office));
    }

    private static Client signedIn(Role role, String office) {
        return role == Role.PUBLIC ? Client.anybody(running.address()) : Client.as(running.address(), role, office);
    }

    private static ImmutableList<JsonObject> objects(JsonObject object, String field) {
        return object.getJsonArray(field, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .collect(toImmutableList());
    }
}
