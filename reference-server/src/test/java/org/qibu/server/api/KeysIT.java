package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qibu.server.access.Role;
import org.qibu.server.api.Client.Reply;
import org.qibu.server.api.DemoServer.Running;
import org.qibu.server.cli.QibuCommand;

/** Keys of other systems: made and ended by command beside the running server, and shown to it over HTTP. */
@ExtendWith(DemoServer.class)
class KeysIT {
    private static Running running;

    @BeforeAll
    static void find(Running server) {
        running = server;
    }

    @Test
    void aKeyIsMadeRotatedAndRevokedBesideTheRunningServer() {
        List<String> made = qibu(0, "create", "county-oa", "--role", "PROJECT_OFFICER", "--operations", "listProjects");
        Client first = new Client(running.address(), made.get(made.size() - 1));
        assertThat(first.get("projects").status()).isEqualTo(200);
        assertThat(first.get("session").json().getString("role")).isEqualTo("PROJECT_OFFICER");
        assertThat(first.get("worklist").status()).isEqualTo(403);

        List<String> next = qibu(0, "rotate", "county-oa", "--overlap-days", "0");
        Client second = new Client(running.address(), next.get(next.size() - 1));
        assertThat(second.get("projects").status()).isEqualTo(200);
        Reply old = first.get("projects");
        assertThat(old.status()).isEqualTo(401);
        assertThat(old.json().getString("code")).isEqualTo("access.key-unknown");

        assertThat(qibu(0, "list")).anyMatch(line -> line.startsWith("county-oa ") && line.contains("有效至"));
        qibu(0, "revoke", "county-oa");
        assertThat(second.get("projects").status()).isEqualTo(401);
        assertThat(qibu(0, "list").toString())
                .contains("已撤销", "最近使用")
                .doesNotContain(first.cookie().substring(20), second.cookie().substring(20));
    }

    @Test
    void whatAKeyCannotBeForIsRefusedWithEveryReason() {
        assertThat(qibu(1, "create", "oa2", "--role", "LEADER", "--office", "none", "--operations", "sign")
                        .toString())
                .contains("key.office", "key.decision");
        assertThat(qibu(2, "create", "oa2", "--role", "CLERK", "--operations", "x,y", "--days", "0")
                        .toString())
                .contains("CLERK", "“x”", "“y”", "--days");
    }

    /** A browser is never made to show a key, so a key needs no token of a form and may come from anywhere. */
    @Test
    void aKeyComesFromAnywhereAndNoCookieCountsBesideIt() {
        RealCase real = RealCase.of(running.address());
        List<String> made = qibu(
                0,
                "create",
                "builder-erp",
                "--role",
                "BUILDER",
                "--office",
                real.builder(),
                "--operations",
                "readProject");
        Client builder = new Client(running.address(), made.get(made.size() - 1));
        JsonObject nothing = new JsonObject();
        Reply written = Client.send(builder.request("questions/open")
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.ofString(nothing.encode())));
        assertThat(written.status()).as("read, and found wanting").isEqualTo(400);
        Client cookie = Client.as(running.address(), Role.PROJECT_OFFICER, "");
        assertThat(Client.send(builder.request("projects")
                                .header("Cookie", cookie.cookie())
                                .GET())
                        .status())
                .isEqualTo(403);
        assertThat(builder.get("projects/" + real.project()).status()).isEqualTo(200);
    }

    private static List<String> qibu(int exitCode, String... words) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] all = new String[words.length + 3];
        all[0] = "key";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--home";
        all[words.length + 2] = running.home().toString();
        int code = QibuCommand.run(stream, stream, all);
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(exitCode);
        return text.strip().lines().toList();
    }
}
