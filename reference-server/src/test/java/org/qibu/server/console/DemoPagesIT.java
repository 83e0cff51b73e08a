package org.qibu.server.console;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.demo.story.ProjectSheet;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;

/** What the pages of the demo county do for whom. */
class DemoPagesIT {
    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("href=\"/(files/[0-9a-f]{64})\"");

    @TempDir
    static Path home;

    static Server server;

    @BeforeAll
    static void start() {
        server = TestServer.demo(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aBuilderRegistersAProjectFromItsGuideAndSeesItWithItsCode() throws Exception {
        Visitor builder = new Visitor("BUILDER:");
        Map<String, String> form = sheet("school-extension");
        String guide = builder.get("guide?" + query(form)).body();
        assertThat(guide).contains("登记这个项目").contains("/projects/new?class=government-building");

        form.put("name", "河湾小学食堂改造工程");
        form.put("code", "2509-610702-04-01-123456");
        var registered = builder.post("projects/new", form);

        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(200);
        assertThat(registered.uri().getPath()).startsWith("/projects/P");
        assertThat(registered.body())
                .contains("项目已登记")
                .contains("河湾小学食堂改造工程")
                .contains("2509-610702-04-01-123456")
                .contains("许可清单")
                .contains("/filing")
                .contains("/guide?class=government-building");
    }

    @Test
    void aRegistrationIsToldEverythingThatIsWrongAtOnce() throws Exception {
        Visitor builder = new Visitor("BUILDER:");
        Map<String, String> form = sheet("school-extension");
        form.put("code", "2509-610702");
        form.remove("investment");
        form.put("floor-area", "many");

        var refused = builder.post("projects/new", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("没有填写“项目名称”")
                .contains("4-6-2-2-6")
                .contains("没有回答“总投资”")
                .contains("的回答“many”无法识别")
                .contains("id=\"f-floor-area-wrong\"");
    }

    @Test
    void whoMayNotRegisterIsNotOfferedTo() throws Exception {
        Visitor clerk = new Visitor("WINDOW_CLERK:");

        assertThat(clerk.get("projects/new").statusCode()).isEqualTo(403);
        assertThat(clerk.get("board").body()).doesNotContain("登记项目");
        assertThat(new Visitor("PROJECT_OFFICER:").get("board").body()).contains("登记项目");
    }

    @Test
    void aKeptFileIsHandedOutAsAFileAndOnlyToWhomItConcerns() throws Exception {
        Visitor officer = new Visitor("PROJECT_OFFICER:");
        String submission = first(officer.get("board").body(), "href=\"/(projects/P[^\"/]+)\"");
        String page = officer.get(submission).body();
        String filing =
                officer.get(first(page, "href=\"/(submissions/[^\"/]+)\"")).body();
        Matcher file = FILE.matcher(filing);
        assertThat(file.find()).isTrue();

        var given = officer.get(file.group(1));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(given.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[0-9a-f]{16}\\.pdf\"");
        assertThat(given.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(given.body()).startsWith("%PDF");

        assertThat(new Visitor("").get(file.group(1)).statusCode()).isEqualTo(401);
        assertThat(officer.get("files/" + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(officer.get("files/..%2f..%2fkeys").statusCode()).isEqualTo(404);
    }

    @Test
    void theDemoDateMovesOnlyOnAndTellsWhatSilenceDid() throws Exception {
        Visitor clerk = new Visitor("WINDOW_CLERK:");
        assertThat(new Visitor("").get("demo").statusCode()).isEqualTo(401);
        assertThat(clerk.get("window").body()).contains("推进演示日期");

        var back = clerk.post("demo", Map.of("to", "2026-10-01"));
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("只能推进到今天之后");

        var on = clerk.post("demo", Map.of("to", "2026-12-01"));
        assertThat(on.body()).contains("演示日期已推进到 2026-12-01").containsPattern("期间有 [1-9]\\d* 个事项");
        assertThat(on.body()).contains("datetime=\"2026-12-01\"");
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static Map<String, String> sheet(String project) {
        ProjectSheet sheet = ProjectSheet.bundled(project);
        Map<String, String> form = new TreeMap<>(sheet.traits());
        form.put("class", sheet.projectClass().value());
        return form;
    }

    private static String query(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }

    /** A browser of somebody who signed in, or of nobody. */
    private static final class Visitor {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        /** The first demo identity whose name begins so. */
        Visitor(String identity) throws Exception {
            if (!identity.isEmpty()) {
                String chosen = first(get("signin").body(), "value=\"(" + identity + "[^\"]*)\"");
                assertThat(post("signin", Map.of("identity", chosen)).statusCode())
                        .isEqualTo(200);
            }
        }

        HttpResponse<String> get(String path) throws Exception {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
            Map<String, String> sent = new TreeMap<>(form);
            Matcher token = TOKEN.matcher(get(path).body());
            sent.put("formToken", token.find() ? token.group(1) : "");
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(query(sent)))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
