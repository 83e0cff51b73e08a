package org.qibu.server.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.server.schema.Tables.SESSION;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.api.Client.Reply;
import org.qibu.server.api.DemoServer.Running;
import org.qibu.server.http.Contract;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;

/** Sessions over HTTP: begun and ended for every server of the county, and nobody's in another county. */
@ExtendWith(DemoServer.class)
class SessionsIT {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]*)\"");

    private static Running running;

    @BeforeAll
    static void find(Running server) {
        running = server;
    }

    @Test
    void aSignOutEndsTheSessionOnEveryServerAtOnce(@TempDir Path home) throws Exception {
        Path key = Path.of("keys", "master.key");
        Files.createDirectories(home.resolve("keys"));
        Files.copy(running.home().resolve(key), home.resolve(key));
        try (Server second = TestServer.beside(home, running.database())) {
            Client here = Client.as(running.address(), Role.PROJECT_OFFICER, "");
            Client there = new Client(second.address(), here.cookie());
            assertThat(there.get("projects").status()).isEqualTo(200);
            assertThat(there.delete("session").json().getString("role")).isEqualTo("PUBLIC");
            assertThat(here.get("projects").status()).isEqualTo(401);
            assertThat(there.get("projects").status()).isEqualTo(401);
        }
    }

    @Test
    void aSignInIsUnderANewCookieAndEndsTheOldOne() {
        Client first = Client.as(running.address(), Role.WINDOW_CLERK, "");
        Reply again = Client.send(first.request("session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"PROJECT_OFFICER\"}")));
        assertThat(again.cookie()).startsWith("qibu-session=").isNotEqualTo(first.cookie());
        assertThat(first.get("window-queue").status()).isEqualTo(401);
        assertThat(new Client(running.address(), again.cookie()).get("projects").status())
                .isEqualTo(200);
    }

    @Test
    void aCookieThatSomebodyChoseIsNobodys() {
        Client chosen = new Client(running.address(), "qibu-session=" + "A".repeat(43));
        assertThat(chosen.get("session").json().getString("role")).isEqualTo("PUBLIC");
        Reply in = Client.send(chosen.request("session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"PROJECT_OFFICER\"}")));
        assertThat(in.cookie()).isNotEqualTo(chosen.cookie());
        assertThat(chosen.get("projects").status()).isEqualTo(401);
    }

    @Test
    void whoeverIsSignedInInAnotherCountyIsNobodyHere() {
        Client officer = Client.as(running.address(), Role.PROJECT_OFFICER, "");
        // No server may change whose a session is, so the row is written there anew.
        var queries = running.database().queries();
        var row = queries.deleteFrom(SESSION)
                .where(SESSION.TOKEN.eq(Hashing.sha256()
                        .hashString(officer.cookie().replace("qibu-session=", ""), US_ASCII)
                        .asBytes()))
                .returning()
                .fetchSingle();
        queries.insertInto(SESSION).set(row.with(SESSION.COUNTY, "610703")).execute();
        RealCase real = RealCase.of(running.address());
        GoodRequests requests = new GoodRequests(Contract.bundled(), real);
        assertThat(Contract.bundled().operations()).allSatisfy(operation -> {
            var asked = Operation.of(operation.id());
            if (!asked.isOpenTo(Role.PUBLIC)) {
                assertThat(requests.of(operation).send(officer).status())
                        .as(operation.id())
                        .isEqualTo(401);
            }
        });
        assertThat(officer.get("session").json().getString("role")).isEqualTo("PUBLIC");
    }

    @Test
    void aFormOfAnotherSessionIsRefused() throws Exception {
        Client one = Client.as(running.address(), Role.PROJECT_OFFICER, "");
        Client other = Client.as(running.address(), Role.PROJECT_OFFICER, "");
        assertThat(signOut(one, formToken(other))).isEqualTo(403);
        assertThat(one.get("projects").status()).isEqualTo(200);
        assertThat(signOut(one, "")).isEqualTo(403);
        assertThat(signOut(one, formToken(one))).isEqualTo(303);
        assertThat(one.get("projects").status()).isEqualTo(401);
    }

    @Test
    void whoeverSignedOutFollowsNothingMore() throws Exception {
        Client officer = Client.as(running.address(), Role.PROJECT_OFFICER, "");
        HttpResponse<InputStream> open = HttpClient.newHttpClient()
                .send(officer.request("changes").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        officer.delete("session");
        // At the next beat the answer ends, and with it this reading.
        try (InputStream events = open.body()) {
            assertThat(new String(events.readAllBytes(), UTF_8)).startsWith(": open");
        }
    }

    private static String formToken(Client client) throws IOException, InterruptedException {
        HttpRequest board = page(client, "board").GET().build();
        Matcher found = FORM_TOKEN.matcher(HttpClient.newHttpClient()
                .send(board, HttpResponse.BodyHandlers.ofString())
                .body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static int signOut(Client client, String formToken) throws IOException, InterruptedException {
        HttpRequest form = page(client, "signout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("formToken=" + Client.encoded(formToken)))
                .build();
        return HttpClient.newHttpClient()
                .send(form, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest.Builder page(Client client, String path) {
        return HttpRequest.newBuilder(URI.create(client.address() + path)).header("Cookie", client.cookie());
    }
}
