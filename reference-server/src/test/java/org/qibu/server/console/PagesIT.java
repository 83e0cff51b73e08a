package org.qibu.server.console;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.casework.CaseAct;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.server.demo.story.ProjectSheet;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;

class PagesIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path home;

    static Server server;

    @BeforeAll
    static void start() {
        server = TestServer.bare(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Else a page that renews itself meanwhile takes it from the page that is on its way. */
    @Test
    void whatWasDoneIsSaidOnAWholePageAndNotOnARenewedPartOfOne() throws Exception {
        String said = "已办：试验。";
        HttpRequest.Builder check = HttpRequest.newBuilder(URI.create(server.address() + "check"))
                .header("Cookie", "qibu-told=" + URLEncoder.encode(said, StandardCharsets.UTF_8));

        HttpResponse<String> part =
                CLIENT.send(check.copy().header("HX-Request", "true").build(), BodyHandlers.ofString());
        assertThat(part.body()).doesNotContain(said);
        assertThat(part.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("qibu-told="));
        HttpResponse<String> whole = CLIENT.send(check.build(), BodyHandlers.ofString());
        assertThat(whole.body()).contains(said);
        assertThat(whole.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("qibu-told=;"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "nosuch,                 404, 没有这个地址,  an address nobody knows",
        "demo,                   404, 没有这个地址,  the date of a county that is no demo is not moved",
        "projects/new,           401, 请先登录,      a project is registered by who signed in",
        "files/0000,             401, 请先登录,      what was handed in is not public",
        "board,                  401, 请先登录,      a page for whom signed in",
        "projects/P1,            401, 请先登录,      a project is not public",
        "check?number=nosuch,    404, 没有编号为“nosuch”的收件凭证, a receipt that was never issued",
    })
    void aPersonIsToldAFailureAsAPage(String path, int status, String told, String why) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).as(why).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).contains("<html lang=\"zh-CN\">").contains(told);
    }

    @Test
    void aMachineIsToldAFailureAsAProblem() throws Exception {
        var answer = get("v1/nosuch");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void theGuideSaysWhatASmallWarehouseNeedNotDoAndWhy() throws Exception {
        var answer = get("guide?" + query(asked("small-warehouse")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("四减：一件一件办，与一起办")
                .contains("免予办理")
                .contains("建筑工程施工许可管理办法")
                .doesNotContain("尚需回答");
    }

    @Test
    void theGuideTellsHowManyQuestionsAreOpenAndWhatIsCertainAlready() throws Exception {
        Map<String, String> asked = asked("small-warehouse");
        asked.remove("investment");
        asked.put("floor-area", "many");

        assertThat(get("guide?" + query(asked)).body())
                .contains("尚需回答 2 个问题")
                .contains("的回答“many”无法识别")
                .contains("已确定要办")
                .contains("取决于：总投资")
                .doesNotContain("四减：一件一件办，与一起办");
    }

    @Test
    void theGuideAsksNothingThatTheClassSays() throws Exception {
        assertThat(get("guide?class=government-building").body())
                .contains("由项目类别可知")
                .doesNotContain("name=\"investment-source\"")
                .doesNotContain("线路长度");
    }

    /** What was not ticked is answered only for what stood beside the last box. */
    @Test
    void theGuideGuessesNothingFromABoxThatIsNotTicked() throws Exception {
        Map<String, String> asked = asked("small-warehouse");
        asked.remove("waste");
        asked.remove("tree-removal");
        assertThat(get("guide?" + query(asked)).body()).contains("尚需回答 2 个问题");

        asked.put("fits.construction", "rest.waste");
        assertThat(get("guide?" + query(asked)).body()).contains("尚需回答 1 个问题");

        asked.put("fits.construction", "rest.waste!tree-removal");
        assertThat(get("guide?" + query(asked)).body()).contains("要办 9 个事项");
        assertThat(get("guide?" + query(asked) + "&fits.construction=tree-removal")
                        .body())
                .contains("要办 10 个事项");
    }

    @Test
    void theGuideOffersWhoIsNotSignedInToSignInAndComeBack() throws Exception {
        assertThat(get("guide?" + query(asked("small-warehouse"))).body())
                .contains("/signin?then=%2Fguide%3Fclass%3Dprivate-small")
                .doesNotContain("登记这个项目");
    }

    @Test
    void theGuideKnowsNoClassThatThePlaceDoesNotHave() throws Exception {
        assertThat(get("guide?class=NO-SUCH").body()).contains("没有这个项目类别");
    }

    @Test
    void theLifeOfAFilingNamesEveryStateAndActOfTheTable() throws Exception {
        String page = get("life").body();

        for (CaseState state : CaseState.values()) {
            assertThat(page).contains("<h3>" + state.text() + "</h3>");
        }
        for (CaseAct act : CaseAct.values()) {
            assertThat(page).contains(act.text());
        }
        String deciding = page.substring(page.indexOf("id=\"REVIEWED\""), page.indexOf("id=\"GRANTED\""));
        assertThat(deciding.substring(0, deciding.indexOf("不能办的")))
                .contains("签发决定")
                .contains("#REFUSED");
        assertThat(deciding.substring(deciding.indexOf("不能办的"))).contains("尚未作出决定");
    }

    private static Map<String, String> asked(String project) {
        ProjectSheet sheet = ProjectSheet.bundled(project);
        Map<String, String> asked = new TreeMap<>(sheet.traits());
        asked.put("class", sheet.projectClass().value());
        return asked;
    }

    private static String query(Map<String, String> asked) {
        return asked.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.ofString());
    }
}
