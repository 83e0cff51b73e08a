package org.qibu.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;
import org.qibu.server.settings.ServerSettings;

/** The trail's pages as the server hands them out, over a county that has written nothing yet. */
class TrailPagesIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path home;

    static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.bare(
                home, settings -> settings.with(ServerSettings.PUBLIC_URL, "https://qibu.example.gov.cn/"));
        // The first checkpoint is published soon after the start; until then the page says so.
        while (get("log/checkpoint").statusCode() != 200) {
            assertThat(get("trail").body()).containsAnyOf("留痕日志还没有发布", "全程留痕");
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Not the one by which the page was asked for, which may be a proxy's. */
    @Test
    void givesPeopleTheAddressThatIsMadeKnown() throws Exception {
        assertThat(get("trail").body())
                .contains("qibu trail fsck https://qibu.example.gov.cn/log --key qibu.example.gov.cn/610702+")
                .contains("0 条记录");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "trail?entry=0,         422, 日志还没有记录,            a log without entries",
        "trail?entry=-1,        422, 没有序号“-1”,              a place before the first",
        "trail?entry=abc,       422, 没有序号“abc”,             not a number",
        "trail/entries/0,       404, 没有,                      the page of an entry that is not there",
        "trail/entries/00,      404, 没有,                      another spelling of the same place",
        "trail/entries/9999999999999999999, 404, 没有,          more than any place",
        "submissions/B1/proof,  401, 请先登录,                  a receipt is not public",
    })
    void refusesWhatIsNotThere(String path, int status, String told, String why) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).as(why).isEqualTo(status);
        assertThat(answer.body()).as(why).contains(told);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.ofString());
    }
}
