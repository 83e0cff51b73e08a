package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;

class ServeCommandIT {
    private static final Pattern ADDRESS = Pattern.compile("已启动：(http://\\S+)");

    @TempDir
    private Path home;

    @Test
    void printsItsAddressServesUntilToldToEndAndFreesItsFolder() throws Exception {
        serveOnce();
        serveOnce();
    }

    @Test
    void aPortInUseIsToldAndFreesTheFolder() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Console console = Console.run("serve", "--port", port, "--home", home.toString());

            assertThat(console.exitCode()).as("%s", console).isEqualTo(1);
            assertThat(console.err()).contains("端口" + port + "已被占用");
        }
        serveOnce();
    }

    private void serveOnce() throws IOException, InterruptedException {
        StringWriter printed = new StringWriter();
        Settings settings = Settings.STANDARD.with(ServerSettings.PORT, "0").with(ServerSettings.HOME, home.toString());
        Thread serving = new Thread(() -> new RunningServer(new PrintWriter(printed, true)::println).run(settings));
        serving.start();
        try {
            HttpRequest live = HttpRequest.newBuilder(URI.create(address(serving, printed) + "health/live"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(live, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            serving.interrupt();
            serving.join(Duration.ofSeconds(60).toMillis());
        }
        assertThat(serving.isAlive()).isFalse();
        assertThat(printed.toString()).contains("正在启动数据库").contains("已停止。");
    }

    private static String address(Thread serving, StringWriter printed) throws InterruptedException {
        while (serving.isAlive()) {
            Matcher matcher = ADDRESS.matcher(printed.toString());
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("ended without an address: " + printed);
    }

    @ParameterizedTest(name = "serve {0}")
    @CsvSource({
        "--port 70000, --port：“70000”不是端口",
        "--port http, --port：“http”不是端口",
        "--date 2026-10-19, --date：只有演示模式",
        "--demo --date 2026-02-30, --date：“2026-02-30”不是日期",
        "--jdbc-url jdbc:mysql://localhost/x, --jdbc-url：“jdbc:mysql://localhost/x”不是PostgreSQL",
        "--jdbc-url jdbc:postgresql://localhost/x?password=y, --jdbc-url：口令不写在网址里",
        "--jdbc-url jdbc:postgresql://localhost/x?ssl=true&user=y, --jdbc-url：账号不写在网址里",
        "--jdbc-url jdbc:postgresql://y@localhost/x, --jdbc-url：账号不写在网址里"
    })
    void wrongUseStartsNothing(String line, String complaint) {
        Console console = Console.run(("serve --home " + home + " " + line).split(" "));

        assertThat(console.exitCode()).as("%s", console).isEqualTo(2);
        assertThat(console.err()).contains("用法不对：" + complaint);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aFileIsNoHome() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThat(Console.run("serve", "--home", file.toString()).err()).contains("是文件，不是文件夹");
    }
}
