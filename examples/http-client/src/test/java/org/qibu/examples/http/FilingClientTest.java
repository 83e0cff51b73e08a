package org.qibu.examples.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.examples.http.base.ApiException;
import org.qibu.examples.http.model.Filing;
import org.qibu.examples.http.model.FilingMaterial;
import org.qibu.examples.http.model.Finding;
import org.qibu.examples.http.model.ModelCase;
import org.qibu.examples.http.model.Problem;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.demo.SamplePdf;
import org.qibu.server.demo.story.ProjectSheet;
import org.qibu.server.running.Server;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;

/** The generated client files with the real server, over HTTP and a real PostgreSQL. */
class FilingClientTest {
    private static final String BUILDER = "91610702MA6YXA102B";
    private static final String MATTER = "waste-permit";

    @TempDir
    private static Path home;

    private static Server server;

    private FilingClient client;
    private String project;

    @BeforeAll
    static void start() {
        Settings settings = Settings.STANDARD
                .with(ServerSettings.PORT, "0")
                .with(ServerSettings.HOME, home.toString())
                .with(ServerSettings.DEMO, "true");
        server = Server.start(
                settings, EmbeddedDatabase.start(home.resolve("database"), 4), OfficialCalendar.mainland(), told -> {});
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void register() throws ApiException {
        client = new FilingClient(server.address());
        client.signIn(BUILDER);
        ProjectSheet sheet = ProjectSheet.bundled("hospital-clinic");
        project = client.register("试验医院门诊楼", BUILDER, sheet.projectClass().value(), sheet.traits());
    }

    @Test
    void filesASubmissionThatTheServerKeeps() throws ApiException {
        Filing filing = client.fillIn(project, List.of(MATTER), answers(), FilingClientTest::paper);
        assertThat(client.examine(project, filing)).isEmpty();

        String submission = client.file(project, filing, "filing-2026-0001");

        assertThat(client.file(project, filing, "filing-2026-0001"))
                .as("sent again")
                .isEqualTo(submission);
        assertThat(client.read(submission).getCases())
                .extracting(ModelCase::getMatter)
                .containsExactly(MATTER);
        assertThat(client.read(submission).getTimeline()).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws ApiException {
        assertThat(client.examine(project, new Filing().addMattersItem(MATTER)))
                .extracting(Finding::getMessage)
                .hasSizeGreaterThan(3)
                .doesNotContain("");
    }

    @Test
    void aRefusalIsReadAsTheContractHasIt() {
        Filing unknown = new Filing().addMattersItem("no-such-matter");

        assertThatThrownBy(() -> client.file(project, unknown, "filing-2026-0002"))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isBetween(400, 499);
                    assertThat(problem(refused).getCode()).matches("[a-z]+[.][a-z-]+");
                    assertThat(problem(refused).getFindings()).isNotEmpty();
                });
    }

    private static Problem problem(ApiException refused) {
        try {
            return Problem.fromJson(refused.getResponseBody());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The client's classes are of JDK 8; had one slipped to a later release, an old system could not load it. */
    @Test
    void isMadeForJdk8() throws IOException {
        for (Class<?> type : ImmutableList.of(FilingClient.class, Cookies.class, Filing.class, ApiException.class)) {
            try (var in = new DataInputStream(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
                in.readInt();
                in.readUnsignedShort();
                assertThat(in.readUnsignedShort()).as("%s", type).isEqualTo(52);
            }
        }
    }

    private static Map<String, String> answers() {
        Properties known = new Properties();
        try (var in = new InputStreamReader(
                FilingClientTest.class.getResourceAsStream("/org/qibu/server/demo/answers.properties"), UTF_8)) {
            known.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> answers = new HashMap<>();
        known.stringPropertyNames().forEach(name -> answers.put(name, known.getProperty(name)));
        answers.put("project-code", "2610-610702-04-01-123456");
        answers.put("builder-name", "试验建设单位");
        answers.put("site", "汉台区示例路1号");
        answers.put("scale", "总建筑面积21500平方米");
        return answers;
    }

    private static File paper(FilingMaterial material) {
        try {
            byte[] pdf = SamplePdf.of(ImmutableList.of(material.getName(), "演示数据，不具有法律效力。"));
            return Files.write(Files.createTempFile(home, "paper", ".pdf"), pdf).toFile();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
