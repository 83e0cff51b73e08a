package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.api.DemoServer.Running;

/** What whoever runs the server sees of it. */
@ExtendWith(DemoServer.class)
class ManagementIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private static Running running;

    @BeforeAll
    static void find(Running server) {
        running = server;
    }

    @Test
    void figuresNameOperationsCodesAndKindsAndNothingThatWasSent() throws Exception {
        Client anybody = Client.anybody(running.address());
        anybody.get("deadlines?from=2026-09-18&limit=20wd");
        assertThat(anybody.get("projects/P20261019-000001").status()).isEqualTo(401);
        assertThat(page("guide")).isEqualTo(200);
        assertThat(page("check?number=11010519491231002X")).isEqualTo(404);
        assertThat(page("11010519491231002X")).isEqualTo(404);
        Builder.at(running.address()).registers("指标试验");

        String figures = management("metrics").body();

        assertThat(figures)
                .contains(
                        "qibu_requests_seconds_count{operation=\"explainDeadline\",status=\"200\"}",
                        "qibu_requests_seconds_count{operation=\"readProject\",status=\"401\"}",
                        "qibu_requests_seconds_count{operation=\"page /guide\",status=\"200\"}",
                        "qibu_requests_seconds_bucket{operation=\"registerProject\",status=\"201\",le=\"0.1\"}",
                        "qibu_refusals_total{code=\"access.not-signed-in\"}",
                        "qibu_facts_appended_total{kind=\"project\"}",
                        "qibu_pool_most 4.0",
                        "qibu_live_listening 1.0",
                        "qibu_trail_sequencing 1.0",
                        "qibu_trail_waiting_seconds ",
                        "qibu_trail_differences ",
                        "qibu_trail_checked_timestamp_seconds ",
                        "qibu_jobs_overdue_seconds{job=\"trail-check\"} 0.0",
                        "qibu_jobs_overdue_seconds{job=\"silence\"}",
                        "jvm_memory_used_bytes",
                        "process_uptime_seconds");
        assertThat(figures).doesNotContain("11010519491231002X", "000001", "指标试验", Builder.CODE);
        ImmutableSet.Builder<String> operations = ImmutableSet.builder();
        LABEL.matcher(figures).results().forEach(label -> {
            if (label.group(1).equals("operation")) {
                operations.add(label.group(2));
            }
        });
        assertThat(operations.build())
                .allSatisfy(name -> assertThat(name.startsWith("page /")
                                || name.equals("none")
                                || Operation.of(name).id().equals(name))
                        .as(name)
                        .isTrue());
    }

    /** The demo's own trail holds, as it does at night, and the figures say so. */
    @Test
    void theTrailIsCheckedWhenThatIsDue() throws Exception {
        running.database()
                .queries()
                .execute("update qibu.scheduled_task set execution_time = now() where task_name = 'trail-check'");
        long until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (System.nanoTime() < until && !management("metrics").body().contains("qibu_trail_differences 0.0")) {
            TimeUnit.MILLISECONDS.sleep(200);
        }

        assertThat(management("metrics").body())
                .contains(
                        "qibu_trail_differences 0.0",
                        "qibu_jobs_runs_seconds_count{job=\"trail-check\",outcome=\"done\"}")
                .doesNotContain("qibu_trail_checked_timestamp_seconds NaN");
    }

    @Test
    void thePublicReachesNoFigures() throws Exception {
        assertThat(page("metrics")).isEqualTo(404);
        assertThat(management("nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "d8f1c0de-0c4a-4d0a-9d3b-1f6f0f2a7c11, true, as most proxies make them",
        "4BF92F3577B34DA6A3CE929D0E0E4736, true, as others make them",
        "11010519491231002X, false, an identity number",
        "zhangsan, false, a name",
        "'d8f1c0de-0c4a-4d0a-9d3b-1f6f0f2a7c11 more', false, more than an id",
    })
    void aRequestIsKnownByItsIdInTheAnswerAndInTheLog(String sent, boolean taken, String why) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(running.address() + "v1/projects/P1"))
                        .header("X-Request-Id", sent)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id.equals(sent)).as(why).isEqualTo(taken);
        if (!taken) {
            assertThat(UUID.fromString(id)).isNotNull();
            assertThat(WrittenLog.lines()).noneMatch(line -> line.contains(sent));
        }
        JsonObject line = WrittenLog.of(id);
        assertThat(line.getString("operation")).isEqualTo("readProject");
        assertThat(line.getInteger("status")).isEqualTo(401);
        assertThat(line.getString("code")).isEqualTo("access.not-signed-in");
        assertThat(line.getString("county")).isEqualTo("610702");
        assertThat(line.getString("method")).isEqualTo("GET");
        assertThat(line.getInteger("ms")).isNotNegative();
    }

    @Test
    void isReadyWhileTheDatabaseServesAndSaysWhyItDoesNot() throws Exception {
        assertThat(management("health/live").statusCode()).isEqualTo(200);
        assertThat(management("health/ready").statusCode()).isEqualTo(200);

        List<Connection> all = new ArrayList<>();
        try {
            for (int taken = 0; taken < running.database().connections(); taken++) {
                all.add(running.database().source().getConnection());
            }
            HttpResponse<String> answer = management("health/ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("server.not-ready", "database.pool-exhausted");
            assertThat(page("health/ready")).isEqualTo(503);
            assertThat(page("health/live")).as("nobody need start it anew").isEqualTo(200);
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        assertThat(management("health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void everyFormOfTheLogIsOneLineARequestWithoutItsAddress() {
        Client.as(running.address(), Role.PROJECT_OFFICER, "").get("projects/P20991231-000009");

        assertThat(WrittenLog.lines())
                .noneMatch(line -> line.contains("P20991231-000009"))
                .allSatisfy(
                        line -> assertThat(Splitter.on('\n').splitToList(line)).hasSize(1));
    }

    private static int page(String path) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(running.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static HttpResponse<String> management(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(running.server().managementAddress() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
