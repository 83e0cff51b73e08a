package org.qibu.server.api;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.api.DemoServer.Running;
import org.qibu.server.running.Server;
import org.qibu.server.settings.ServerSettings;

/** How often one may sign in and write, over HTTP. Limits of a minute are wide enough here for none to pass meanwhile. */
@ExtendWith(DemoServer.class)
class LimitsIT {
    private final Running running;
    private Server server;

    LimitsIT(Running running) {
        this.running = running;
    }

    @BeforeEach
    void start(@TempDir Path home) throws IOException {
        server = running.beside(
                home,
                settings -> settings.with(ServerSettings.SIGNINS_PER_MINUTE, "3")
                        .with(ServerSettings.TLS_PROXY, "true")
                        .with(ServerSettings.WRITES_PER_MINUTE, "2")
                        .with(ServerSettings.WRITES_PER_MINUTE_FROM, "5"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFourthSignInFromOneAddressWaits() {
        assertThat(times(3, () -> signIn().statusCode())).containsOnly(403);
        HttpResponse<String> fourth = signIn();
        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.body()).contains("request.too-many");
        assertThat(Integer.parseInt(fourth.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1, 20);
        assertThat(Client.anybody(server.address()).get("session").status())
                .as("reading is not signing in")
                .isEqualTo(200);
    }

    @Test
    void theAddressIsTheOneTheProxySawAndNotOneThatIsMadeUp() {
        assertThat(times(3, () -> signIn("X-Forwarded-For", "10.0.0.1").statusCode()))
                .containsOnly(403);
        assertThat(signIn("X-Forwarded-For", "192.0.2.7, 10.0.0.1").statusCode())
                .isEqualTo(429);
        HttpResponse<String> other = signIn("X-Forwarded-For", "10.0.0.2");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(times(3, () -> signIn("X-Forwarded-For", "2001:db8::1").statusCode()))
                .containsOnly(403);
        assertThat(signIn("X-Forwarded-For", "2001:db8::ffff:1").statusCode())
                .as("one network of IPv6")
                .isEqualTo(429);
        assertThat(other.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void wrongKeysAreNotTriedOutFasterThanThat() {
        Client wrong = new Client(server.address(), "qibu_aaaaaaaaaa_" + "A".repeat(43));
        Client right = key();
        assertThat(right.get("projects").status()).isEqualTo(200);
        assertThat(times(3, () -> wrong.get("projects").status())).containsOnly(401);
        assertThat(wrong.get("projects").status()).isEqualTo(429);
        assertThat(right.get("projects").status())
                .as("from the same address, until it has waited")
                .isEqualTo(429);
    }

    @Test
    void eachAccountWritesSoOftenAndAllOfAnAddressTogether() {
        Client one = key();
        Client other = key();
        assertThat(times(4, () -> write(one))).containsExactly(400, 400, 429, 429);
        // What was refused one has taken from the address all the same.
        assertThat(times(2, () -> write(other))).containsExactly(400, 429);
        assertThat(one.get("projects").status()).as("reading").isEqualTo(200);
    }

    private HttpResponse<String> signIn() {
        return signIn("X-Nothing", "");
    }

    private HttpResponse<String> signIn(String header, String value) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            Client.anybody(server.address())
                                    .request("session")
                                    .header("Content-Type", "application/json")
                                    .header(header, value)
                                    .POST(BodyPublishers.ofString("{\"role\":\"WINDOW_CLERK\"}"))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A write that is read and found wanting. */
    private static int write(Client client) {
        return Client.send(client.request("projects")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")))
                .status();
    }

    private Client key() {
        return new Client(
                server.address(),
                Server.keys(running.database())
                        .create(
                                "limits-" + Long.toString(System.nanoTime(), 36),
                                Role.PROJECT_OFFICER,
                                "",
                                ImmutableSet.of(Operation.LIST_PROJECTS, Operation.REGISTER_PROJECT),
                                Duration.ofDays(1))
                        .text());
    }

    private static ImmutableList<Integer> times(int times, Supplier<Integer> work) {
        return IntStream.range(0, times).mapToObj(i -> work.get()).collect(toImmutableList());
    }
}
