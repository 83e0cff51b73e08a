package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.settings.SettingsText;

class SettingsCommandTest {
    @TempDir
    private Path home;

    @Test
    void printsTheFileWithEverySettingOnItsDefault() {
        Console console = Console.run("settings");

        assertThat(console.exitCode()).as("%s", console).isZero();
        assertThat(console.out()).isEqualTo(SettingsText.file());
    }

    @Test
    void saysWhatIsInForceHereAndWhereItIsGiven() throws IOException {
        Path file = Files.writeString(home.resolve("qibu.yaml"), "port: 8443\n");

        Console console = Console.run("settings", "--check", "--home", home.toString(), "--demo");

        assertThat(console.exitCode()).as("%s", console).isZero();
        assertThat(console.out())
                .contains("port: 8443  # " + file + ":1\n")
                .contains("demo: true  # --demo\n")
                .contains("log: TEXT\n");
    }

    @Test
    void saysWhatWouldNotStart() {
        Console console = Console.run("settings", "--check", "--home", home.toString(), "--address", "0.0.0.0");

        assertThat(console.exitCode()).as("%s", console).isEqualTo(1);
        assertThat(console.out()).contains("不安全，拒绝启动：--address：").contains("unsafe.no-tls", "unsafe.host-unknown");
    }

    @Test
    void theLocalNetworkIsForADemoAloneAndWithItsOwnCertificate() {
        Console lan = Console.run("settings", "--check", "--home", home.toString(), "--demo", "--lan");
        assertThat(lan.exitCode()).as("%s", lan).isZero();
        Console noDemo = Console.run("settings", "--check", "--home", home.toString(), "--lan");
        assertThat(noDemo.out()).contains("settings.lan-without-demo");
        Console twice = Console.run("settings", "--check", "--home", home.toString(), "--demo", "--lan", "--tls-proxy");
        assertThat(twice.out()).contains("settings.lan-with-tls");
        Console logged =
                Console.run("settings", "--check", "--home", home.toString(), "--demo", "--lan", "--log", "json");
        assertThat(logged.out()).contains("settings.lan-with-log");
    }

    @Test
    void anUnsafeServerDoesNotStart() {
        Console console = Console.run("serve", "--home", home.toString(), "--address", "0.0.0.0", "--demo");

        assertThat(console.exitCode()).as("%s", console).isEqualTo(1);
        assertThat(console.err()).contains("unsafe.demo-exposed", "unsafe.no-tls", "unsafe.host-unknown");
        assertThat(home).isEmptyDirectory();
    }
}
