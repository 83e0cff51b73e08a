package org.qibu.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;

class ServerIT {
    @TempDir
    static Path home;

    static Server server;
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = TestServer.demo(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isLiveAndReadyOverARealDatabase() throws Exception {
        assertThat(get("health/live").statusCode()).isEqualTo(200);
        assertThat(get("health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void givesItsContract() throws Exception {
        assertThat(get("v1/openapi.yaml").body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void explainsADeadlineByTheOfficialNotices() throws Exception {
        JsonObject body =
                new JsonObject(get("v1/deadlines?from=2026-09-18&limit=20wd").body());
        assertThat(body.getString("lastDay")).isEqualTo("2026-10-22");
        assertThat(body.getString("certainty")).isEqualTo("FIRM");
    }

    @ParameterizedTest(name = "{0} {1} {3}: {4} {5}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "GET, v1/deadlines?from=2026-02-30&limit=20wd, , , 400, request.invalid",
                "GET, v1/deadlines?from=2026-02-03&limit=20x, , , 400, request.invalid",
                "GET, v1/deadlines?limit=20wd, , , 400, request.unreadable",
                "GET, v1/deadlines?from=2026-02-03&limit=90y, , , 422, act.refused",
                "GET, v1/deadlines?from=2026-02-03&limit=5wd&exclude=-, , , 400, request.invalid",
                "GET, v1/deadlines?from=1999-02-03&limit=5wd, , , 422, calendar.not-published",
                "GET, v1/nothing, , , 404, request.no-such-path",
                "PUT, v1/session, application/json, {}, 405, request.method",
                "POST, v1/session, application/json, {}, 400, request.invalid",
                "POST, v1/session, application/json, `{`, 400, request.unreadable",
                "POST, v1/session, text/plain, {}, 415, request.media-type",
                "POST, v1/session, application/json, `{\"role\":\"KING\"}`, 400, request.invalid",
                "POST, v1/session, application/json, `{\"role\":\"OFFICER\"}`, 400, request.invalid",
                "POST, v1/session, application/json, `{\"role\":\"OFFICER\",\"office\":\"NO-SUCH\"}`, 400, request.invalid",
                "POST, v1/session, application/json, `{\"role\":\"BUILDER\",\"office\":\"91610702MA6YXA102C\"}`, 400, request.invalid",
                "POST, v1/session, application/json, `{\"role\":\"WINDOW_CLERK\",\"office\":\"housing\"}`, 400, request.invalid",
                "POST, v1/session, application/json, `{\"role\":\"OFFICER\",\"office\":\"x\",\"more\":1}`, 400, request.invalid",
            })
    void tellsEveryFaultAsAProblemWithAStableCodeInChinese(
            String method, String path, String type, String body, int status, String code) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("title")).matches(".*\\p{IsHan}.*");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "v1/projects/%, , 400, an escape that is cut off",
        "v1/receipts?number=%zz, , 400, an escape that is none",
        "projects/%zz, , 400, the same on a page",
        "calendar/%/x/statutory?a=b, , 400, the same in the middle",
        "projects/P20260824-000001?%, , 400, the same in a name",
        "v1/receipts?number=%E6%B1%89%E5%8F%B0%E6%94%B6%E4%BB%B6, , 404, an escape that is whole",
        "check?number=%00, , 404, a character that no number and no database has",
        "static/base.css, bytes=5-1, 416, a range that ends before it begins",
        "static/base.css, bytes=999999999-, 416, a range beyond the end",
    })
    void takesNoUnreadableRequestForItsOwnFailure(String path, String range, int status, String why) throws Exception {
        String request = "GET /" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (range == null ? "" : "Range: " + range + "\r\n") + "\r\n";

        // The client of the JDK refuses to send such an address.
        assertThat(answerTo(request))
                .as(why)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "multipart/form-data; boundary=| no mark",
                "multipart/form-data; boundary| no value",
                "multipart/form-data; boundary=;| an empty value",
                "multipart/form-data; boundary=\"| a quote that is not closed",
                "multipart/form-data; boundary=X; charset=nonsense| a charset nobody knows",
                "Multipart/Form-Data; charset=x; boundary=X| the same in front",
            })
    void takesNoFormWhosePartsCannotBeToldApart(String type, String why) throws Exception {
        for (String path : ImmutableList.of("signin", "v1/session")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                    .build();
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s: %s", path, why).isEqualTo(415);
            assertThat(answer.body()).contains("不支持这种内容类型");
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        HttpResponse<String> response = post("{\"role\":\"" + "x".repeat(300_000) + "\"}", "");
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void signsInWithACookieThatScriptsCannotReadAndOtherSitesCannotUse() throws Exception {
        HttpResponse<String> response = post("{\"role\":\"LEADER\",\"office\":\"natural-resources\"}", "");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(post("{\"role\":\"WINDOW_CLERK\"}", "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theBoardLightsTheTimeOfApprovalAsTheCoreDoesAndOnlyShowsTheSpan() throws Exception {
        String cookie = post("{\"role\":\"PROJECT_OFFICER\"}", "")
                .headers()
                .firstValue("Set-Cookie")
                .map(set -> set.substring(0, set.indexOf(';')))
                .orElseThrow();

        String board = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(server.address() + "board"))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();

        String housing = board.substring(board.indexOf("槐荫里住宅小区"));
        String approval = housing.substring(housing.indexOf("审批用时"), housing.indexOf("跨度用时"));
        String span = housing.substring(housing.indexOf("跨度用时"), housing.indexOf("</div>", housing.indexOf("跨度用时")));
        assertThat(approval).contains("<b>47</b> / 50").contains("将到期");
        assertThat(span).contains("/ 50").doesNotContain("超承诺");
    }

    private static HttpResponse<String> post(String body, String origin) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void isAskedForUnderItsOwnNamesOnly() throws Exception {
        assertThat(answerTo("GET /guide HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(answerTo("GET /guide HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .contains("不以这个主机名提供服务");
        assertThat(answerTo("GET /v1/session HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 421 ");
        assertThat(answerTo("GET /health/live HTTP/1.1\r\nHost: 10.0.0.9\r\nConnection: close\r\n\r\n"))
                .as("whoever watches it")
                .startsWith("HTTP/1.1 200 ");
    }

    private static String answerTo(String request) throws Exception {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** More parts than are read: the answer is the sender's fault, at whichever part the reading broke off. */
    @Test
    void aFormOfManyPartsIsRefusedAndNeverAFailure() throws Exception {
        String part = """
                --X\r
                Content-Disposition: form-data; name="file.a"; filename="a.pdf"\r
                Content-Type: application/pdf\r
                \r
                %PDF-1.4\r
                """;
        for (int tries = 0; tries < 5; tries++) {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "signin"))
                            .header("Content-Type", "multipart/form-data; boundary=X")
                            .POST(HttpRequest.BodyPublishers.ofString(part.repeat(400) + "--X--\r\n"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aPageAnswersAboutItselfWithoutItsBody() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + "guide"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).isEmpty();
    }
}
