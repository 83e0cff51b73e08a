package org.qibu.server.api;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.access.Role;
import org.qibu.server.api.Client.Reply;
import org.qibu.server.database.Database;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;

/** A notice from its entry to the calendar of every server, over HTTP; a county of its own, for its calendar changes. */
@Timeout(120)
class NoticesIT {
    @TempDir
    private static Path home;

    private static Database database;
    private static Server first;
    private static Server second;
    private static Client enterer;
    private static Client reviewer;
    private static Client leader;

    @BeforeAll
    static void start() {
        database = TestServer.database(home);
        first = TestServer.demoBeside(home, database);
        second = TestServer.demoBeside(home, database);
        enterer = Client.as(first.address(), Role.PROJECT_OFFICER, "");
        reviewer = Client.as(first.address(), Role.REVIEWER, "approval-bureau");
        leader = Client.as(second.address(), Role.LEADER, "approval-bureau");
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        database.close();
    }

    @Test
    void isInForceOnEveryServerWhenTwoPostsHaveConfirmedWhatItMoves() throws Exception {
        assertThat(codes(enterer.act("county-notices", entry("off 2026-10-26 示例假日\n看不懂的一行"))))
                .containsExactly("notice.wording");
        String id = enterer.act("county-notices", entry("off 2026-10-26 示例假日\nwork 2026-10-31 示例假日"))
                .id();
        assertThat(codes(enterer.act("county-notices", entry("off 2026-10-26 示例假日"))))
                .contains("notice.another-awaits");

        JsonObject listed = awaited(reviewer, id, "LISTED");
        ImmutableList<JsonObject> moved = moved(leader, id);
        assertThat(listed.getInteger("moved")).isPositive().isEqualTo(moved.size());
        assertThat(moved)
                .allSatisfy(each -> assertThat(each.getString("after")).isNotEqualTo(each.getString("before")));

        assertThat(reviewer.act("county-notices/" + id + "/confirmation").status())
                .isEqualTo(201);
        assertThat(codes(reviewer.act("county-notices/" + id + "/confirmation")))
                .contains("notice.same-post");
        assertThat(lastDay(first)).isEqualTo("2026-10-26");
        assertThat(leader.act("county-notices/" + id + "/confirmation").status())
                .isEqualTo(201);

        assertThat(lastDay(second)).isEqualTo("2026-10-27");
        awaited(reviewer, id, "APPLIED");
        awaitLastDay(first, "2026-10-27");
        assertThat(reviewer.get("county-notices/" + id).json().getString("status"))
                .isEqualTo("IN_FORCE");
        assertThat(moved(leader, id)).as("the list stays").isEqualTo(moved);
        assertThat(codes(enterer.act("county-notices/" + id + "/withdrawal", reason())))
                .contains("notice.not-awaiting");
    }

    static JsonObject awaited(Client client, String id, String stage) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until) {
            JsonObject progress = client.get("county-notices/" + id).json().getJsonObject("progress", new JsonObject());
            if (stage.equals(progress.getString("stage"))) {
                return progress;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError(
                "not " + stage + ": " + client.get("county-notices/" + id).text());
    }

    private static ImmutableList<JsonObject> moved(Client client, String id) {
        ImmutableList.Builder<JsonObject> all = ImmutableList.builder();
        String path = "county-notices/" + id + "/moved?rows=2";
        JsonObject page = client.get(path).json();
        all.addAll(objects(page));
        while (page.containsKey("next")) {
            page = client.get(path + "&place=" + Client.encoded(page.getString("next")))
                    .json();
            all.addAll(objects(page));
        }
        return all.build();
    }

    private static ImmutableList<JsonObject> objects(JsonObject page) {
        return page.getJsonArray("moved").stream().map(JsonObject.class::cast).collect(toImmutableList());
    }

    private static String lastDay(Server server) {
        return Client.anybody(server.address())
                .get("deadlines?from=2026-10-19&limit=5wd")
                .json()
                .getString("lastDay");
    }

    /** What another server wrote is told of, a moment later; the regular run that would find it anyway is minutes away. */
    private static void awaitLastDay(Server told, String expected) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until && !lastDay(told).equals(expected)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(lastDay(told)).as("told by the other server").isEqualTo(expected);
    }

    private static ImmutableSet<String> codes(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        return reply.json().getJsonArray("findings", new JsonArray()).stream()
                .map(each -> ((JsonObject) each).getString("code"))
                .collect(ImmutableSet.toImmutableSet());
    }

    static JsonObject reason() {
        return new JsonObject().put("reason", "录入有误");
    }

    static JsonObject entry(String days) {
        return new JsonObject()
                .put("number", "示例〔2026〕1号")
                .put("issuer", "示例机关")
                .put("issued", "2026-10-12")
                .put("year", 2026)
                .put("amends", true)
                .put("days", days)
                .put("source", "示例");
    }
}
