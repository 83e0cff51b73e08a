package org.qibu.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;
import org.qibu.server.settings.SettingsReader.Reading;

class SettingsReaderTest {
    @TempDir
    private Path folder;

    @Test
    void theFileGivesWayToTheEnvironmentAndThatToTheCommandLine() throws IOException {
        Path file = write("port: 1\naddress: 127.0.0.2\nlog: json\ndemo: true\ndate: 2026-11-02\n");
        Settings read = SettingsReader.read(
                        Optional.of(file.toString()),
                        ImmutableMap.of("QIBU_PORT", "2", "QIBU_ADDRESS", "127.0.0.3", "QIBU_DEMO", ""),
                        ImmutableMap.of("port", "3"))
                .safe();

        assertThat(read.get(ServerSettings.PORT)).isEqualTo(3);
        assertThat(read.origin(ServerSettings.PORT)).isEqualTo("--port");
        assertThat(read.get(ServerSettings.ADDRESS)).isEqualTo("127.0.0.3");
        assertThat(read.origin(ServerSettings.ADDRESS)).isEqualTo("QIBU_ADDRESS");
        assertThat(read.get(ServerSettings.LOG)).isEqualTo(LogForm.JSON);
        assertThat(read.origin(ServerSettings.LOG)).isEqualTo(file + ":3");
        assertThat(read.get(ServerSettings.DEMO))
                .as("an empty variable says nothing")
                .isTrue();
        assertThat(read.get(ServerSettings.DATE)).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(read.get(ServerSettings.DB_CONNECTIONS))
                .as("what nobody gives is as it is declared")
                .isEqualTo(8);
    }

    @Test
    void theFileOfTheHomeFolderIsReadWithoutBeingNamed() throws IOException {
        write("port: 8443\n");

        assertThat(inHome().settings().get(ServerSettings.PORT)).isEqualTo(8443);
        assertThat(SettingsReader.read(
                                Optional.empty(), ImmutableMap.of("QIBU_HOME", folder.toString()), ImmutableMap.of())
                        .settings()
                        .get(ServerSettings.PORT))
                .isEqualTo(8443);
    }

    @Test
    void everythingWrongIsToldAtOnceWithItsPlaceAndARemedy() throws IOException {
        Path file = write("""
                prot: 80
                port: 70000
                db-password: open-sesame
                home: elsewhere
                log: [json]
                """);
        ImmutableList<Finding> findings = SettingsReader.read(
                        Optional.empty(),
                        ImmutableMap.of("QIBU_HOME", folder.toString(), "QIBU_LOGG", "json", "QIBU_DEMO", "yes"),
                        ImmutableMap.of("date", "2026-02-30", "db-owner", "owner"))
                .findings();

        assertThat(findings.stream().map(found -> found.where() + " " + found.code()))
                .containsExactlyInAnyOrder(
                        file + ":1 settings.unknown-key",
                        file + ":2 settings.wrong-value",
                        file + ":3 settings.secret-in-file",
                        file + ":4 settings.home-in-home",
                        file + ":5 settings.wrong-value",
                        "QIBU_LOGG settings.unknown-variable",
                        "QIBU_DEMO settings.wrong-value",
                        "--date settings.wrong-value",
                        "--db-owner settings.missing",
                        "--db-owner settings.missing");
        assertThat(findings)
                .allSatisfy(found -> assertThat(found.toString()).containsPattern("\\p{IsHan}"))
                .allSatisfy(found -> assertThat(found.toString()).doesNotContain("open-sesame"));
        assertThat(findings).anySatisfy(found -> assertThat(found.remedy()).contains("是不是“port”？"));
        assertThatThrownBy(() -> inHome().orThrow())
                .isInstanceOf(RefusedSettingsException.class)
                .hasMessageContaining(":1：")
                .hasMessageContaining(":5：");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "port,               8080.5,                        a whole number",
        "address,            qibu.example,                  digits: a name can mean another machine tomorrow",
        "public-url,         ftp://a.example,               http or https",
        "public-url,         https://a.example/path,        no path",
        "public-url,         https://user@a.example,        no account",
        "jdbc-url,           jdbc:mysql://a/b,              PostgreSQL",
        "jdbc-url,           jdbc:postgresql://a/b?password=c, no password",
        "tls-key,            /no/such/file,                 a file that is there",
        "db-password-file,   /no/such/file,                 the same",
        "db-connections,     1,                             one for the job and one for the rest",
        "log,                xml,                           one of the forms",
        "demo,               1,                             true or false",
    })
    void aWrongValueIsRefusedWhereverItStands(String key, String text, String why) throws IOException {
        write(key + ": " + text + "\n");
        assertThat(codes(inHome())).as(why).contains("settings.wrong-value");
        Files.delete(folder.resolve(SettingsReader.FILE));

        String variable = "QIBU_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
        assertThat(codes(SettingsReader.read(Optional.empty(), ImmutableMap.of(variable, text), ImmutableMap.of())))
                .as(why)
                .contains("settings.wrong-value");
        assertThat(codes(SettingsReader.read(Optional.empty(), ImmutableMap.of(), ImmutableMap.of(key, text))))
                .as(why)
                .contains("settings.wrong-value");
    }

    @Test
    void aPasswordStandsInAFileOrAVariableAndIsNeverShown() throws IOException {
        Path file = write("s e c r e t\nsecond line\n", "password");
        String url = "jdbc:postgresql://localhost/qibu";
        Settings read = SettingsReader.read(
                        Optional.empty(),
                        ImmutableMap.of("QIBU_DB_PASSWORD_FILE", file.toString(), "QIBU_DB_OWNER_PASSWORD", "second"),
                        ImmutableMap.of("db-user", "s", "db-owner", "o", "jdbc-url", url))
                .safe();

        assertThat(read.get(ServerSettings.DB_PASSWORD).value()).isEqualTo("s e c r e t");
        assertThat(read.get(ServerSettings.DB_OWNER_PASSWORD).value()).isEqualTo("second");
        assertThat(read.shown(ServerSettings.DB_PASSWORD)).isEqualTo("******");
        assertThat(read.get(ServerSettings.DB_PASSWORD)).asString().doesNotContain("e c r");

        assertThat(codes(SettingsReader.read(
                        Optional.empty(),
                        ImmutableMap.of("QIBU_DB_PASSWORD_FILE", file.toString(), "QIBU_DB_PASSWORD", "other"),
                        ImmutableMap.of("db-user", "s", "jdbc-url", url))))
                .containsExactly("settings.given-twice");
        assertThat(codes(SettingsReader.read(
                        Optional.empty(),
                        ImmutableMap.of(),
                        ImmutableMap.of("db-password-file", write("\n", "empty").toString(), "db-user", "s"))))
                .as("an empty one, and no database to use it at")
                .containsExactlyInAnyOrder("settings.wrong-value", "settings.missing");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(codes(SettingsReader.read(
                        Optional.empty(),
                        ImmutableMap.of("QIBU_DB_PASSWORD_FILE", file.toString()),
                        ImmutableMap.of("db-user", "s", "jdbc-url", url))))
                .containsExactly("unsafe.secret-readable");
    }

    @Test
    void aFileOfRemarksGivesNothingAndADamagedOneIsTold() throws IOException {
        write("# nothing yet\n\n");
        assertThat(inHome().findings()).isEmpty();
        write("port: 80\nport: 81\n");
        assertThat(codes(inHome())).containsExactly("settings.duplicate-key");
        write("port: {\n");
        assertThat(codes(inHome())).containsExactly("settings.not-yaml");
        Path file = write("port: 80\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(codes(inHome())).containsExactly("unsafe.configuration-writable");
    }

    /** The sample is the declaration written down: read back, it changes nothing. */
    @Test
    void thePrintedFileIsReadBackAsItIsDeclared() throws IOException {
        write(SettingsText.file());

        Reading read = inHome();

        assertThat(read.findings()).isEmpty();
        assertThat(ServerSettings.ALL).allSatisfy(setting -> {
            assertThat(SettingsText.file())
                    .contains(setting.meaning(), setting.english(), setting.variable(), setting.option());
            if (!setting.equals(ServerSettings.HOME)) {
                assertThat(read.settings().shown(setting)).isEqualTo(Settings.STANDARD.shown(setting));
            }
        });
    }

    private Reading inHome() {
        return SettingsReader.read(Optional.empty(), ImmutableMap.of(), ImmutableMap.of("home", folder.toString()));
    }

    private static ImmutableList<String> codes(Reading reading) {
        return reading.findings().stream().map(Finding::code).collect(ImmutableList.toImmutableList());
    }

    private Path write(String content) throws IOException {
        return write(content, SettingsReader.FILE);
    }

    private Path write(String content, String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
