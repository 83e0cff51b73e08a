package org.qibu.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;

class UnsafeSettingsTest {
    private static final Splitter.MapSplitter SETTINGS =
            Splitter.on(' ').withKeyValueSeparator(Splitter.on('=').limit(2));

    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "demo=true | | a demo on the loopback",
                "address=::1 | | the other loopback",
                "address=0.0.0.0 | no-tls host-unknown | open, in the clear, under any name",
                "address=0.0.0.0 demo=true | demo-exposed no-tls host-unknown | all of it at once",
                "address=10.1.2.3 tls-proxy=true public-url=https://q.example | | behind a proxy that ends HTTPS",
                "address=10.1.2.3 tls-proxy=true public-url=http://q.example | url-against-tls | people would come in the"
                        + " clear",
                "tls-proxy=true public-url=https://q.example | | the proxy on the same machine",
                "public-url=https://q.example | url-against-tls | HTTPS that nobody ends",
                "management-address=0.0.0.0 | management-exposed | metrics for everybody",
                "management-address=8.8.8.8 | management-exposed | the same",
                "management-address=192.168.3.4 | | metrics for the county's own network",
                "jdbc-url=jdbc:postgresql://db.example/q | database-in-the-clear | nothing said of encryption",
                "jdbc-url=jdbc:postgresql://db.example/q?sslmode=verify-full | | encrypted",
                "jdbc-url=jdbc:postgresql://db.example/q?sslmode=disable | | a line that is trusted, and said so",
                "jdbc-url=jdbc:postgresql://127.0.0.1:5433/q | | on this machine",
                "jdbc-url=jdbc:postgresql:q | | the same",
                "oidc-issuer=https://sso.example | | a provider by TLS",
                "oidc-issuer=http://localhost:8080 | | one on this machine, to try",
                "oidc-issuer=http://sso.example | identity-in-the-clear | keys that can be exchanged on the way",
                "oidc-issuer=https://sso.example demo=true | demo-beside-identity | a door beside an open wall",
            })
    void everyThingUnsafeIsToldAtOnceWithARemedy(String given, String codes, String why) {
        Settings settings = Settings.STANDARD.with(ServerSettings.HOME, home.toString());
        ImmutableMap<String, String> texts = ImmutableMap.copyOf(SETTINGS.split(given));
        for (Setting<?> setting : ServerSettings.ALL) {
            if (texts.containsKey(setting.name())) {
                settings = settings.with(
                        setting, Optional.ofNullable(texts.get(setting.name())).orElseThrow());
            }
        }

        ImmutableList<Finding> findings = UnsafeSettings.of(settings);

        ImmutableList<String> wanted = codes == null
                ? ImmutableList.of()
                : Splitter.on(' ').splitToStream(codes).map("unsafe."::concat).collect(ImmutableList.toImmutableList());
        assertThat(findings.stream().map(Finding::code)).as(why).containsExactlyElementsOf(wanted);
        assertThat(findings).allSatisfy(found -> {
            assertThat(found.where()).isNotEmpty();
            assertThat(found.remedy()).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void aMasterKeyThatOthersReadOrThatIsCutOffIsRefused() throws IOException {
        Path key = Files.createDirectories(home.resolve("keys")).resolve("master.key");
        Files.writeString(key, "ab".repeat(31));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Settings settings = Settings.STANDARD.with(ServerSettings.HOME, home.toString());

        assertThat(UnsafeSettings.of(settings).stream().map(Finding::code))
                .containsExactly("unsafe.secret-readable", "unsafe.master-key-damaged");

        Files.writeString(key, "ab".repeat(32) + "\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(UnsafeSettings.of(settings)).isEmpty();
    }
}
