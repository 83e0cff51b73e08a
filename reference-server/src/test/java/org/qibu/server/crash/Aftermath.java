package org.qibu.server.crash;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.casework.fact.SubmissionEvent.ReceiptIssued;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.ProjectFacts;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.project.Project;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.approval.store.StreamId;
import org.qibu.server.api.Builder;
import org.qibu.server.database.Database;
import org.qibu.server.files.FileStore;
import org.qibu.server.files.FolderFileStore;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.reading.CountyProjections;
import org.qibu.server.reading.KeptRows;
import org.qibu.server.running.Server;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;
import org.qibu.server.store.RecordedFact;

/** What lies in the database and the folders of a demo server that was killed and is stopped. */
record Aftermath(Database database, FactStore facts, FileStore files) {
    private static final DivisionCode COUNTY = DivisionCode.parse("610702");

    static Aftermath in(Path home, Database database) throws IOException {
        return new Aftermath(
                database,
                new JooqFactStore(
                        database.queries(),
                        MasterKey.openOrMake(home.resolve("keys").resolve("master.key")),
                        CountyProjections.of(OfficialCalendar::mainland, new LightThresholds(3, 20))),
                FolderFileStore.in(home.resolve("files")));
    }

    /** Every stream there is with the number of its facts. */
    ImmutableMap<String, Integer> lengths() {
        ImmutableMap.Builder<String, Integer> lengths = ImmutableMap.builder();
        for (StreamId<ProjectEvent> stream : facts.streams(COUNTY, ProjectFacts.KIND)) {
            lengths.put(stream.key(), facts.read(stream).events().size());
        }
        for (StreamId<SubmissionEvent> stream : facts.streams(COUNTY, SubmissionFacts.KIND)) {
            lengths.put(stream.key(), facts.read(stream).events().size());
        }
        return lengths.buildOrThrow();
    }

    /** What is acknowledged and not there as it was sent. */
    ImmutableList<String> lost(Books books) {
        ImmutableList.Builder<String> lost = ImmutableList.builder();
        books.acknowledged()
                .forEach((act, id) -> note(lost, act.kind().text() + " " + id, () -> {
                    switch (act.kind()) {
                        case PROJECT -> registered(id, act.body().orElseThrow());
                        case FILING -> filed(id, act.of(), act.body().orElseThrow());
                        case RECEIPT -> assertThat(history(id)).hasAtLeastOneElementOfType(ReceiptIssued.class);
                    }
                }));
        return lost.build();
    }

    /** What is there and was never acknowledged, though everything was asked for until it was: written by half, or twice. */
    ImmutableList<String> strays(Books books) {
        Set<String> projects =
                ImmutableSet.copyOf(books.acknowledged(Books.Kind.PROJECT).values());
        Set<String> filings =
                ImmutableSet.copyOf(books.acknowledged(Books.Kind.FILING).values());
        ImmutableList.Builder<String> strays = ImmutableList.builder();
        for (StreamId<ProjectEvent> stream : facts.streams(COUNTY, ProjectFacts.KIND)) {
            note(strays, "项目登记 " + stream.key(), () -> {
                Project project = Project.of(facts.read(stream).events());
                assertThat(!project.name().equals(Load.NAME) || projects.contains(stream.key()))
                        .isTrue();
            });
        }
        for (StreamId<SubmissionEvent> stream : facts.streams(COUNTY, SubmissionFacts.KIND)) {
            note(strays, "申报 " + stream.key(), () -> {
                Filed filed = (Filed) history(stream.key()).get(0);
                assertThat(!projects.contains(filed.project().value()) || filings.contains(stream.key()))
                        .isTrue();
                filed.materials().forEach(this::isKept);
            });
        }
        return strays.build();
    }

    /** The tables in which the readings written along the way, kills and all, are not those that the facts give. */
    ImmutableList<String> differing() {
        ImmutableListMultimap<String, String> written = KeptRows.of(database.queries(), COUNTY);
        Server.rebuild(database, OfficialCalendar.mainland());
        ImmutableListMultimap<String, String> rebuilt = KeptRows.of(database.queries(), COUNTY);
        assertThat(rebuilt.keySet()).contains("project", "submission", "matter_case", "handed_in");
        return ImmutableSet.<String>builder().addAll(written.keySet()).addAll(rebuilt.keySet()).build().stream()
                .filter(table -> !written.get(table).equals(rebuilt.get(table)))
                .collect(ImmutableList.toImmutableList());
    }

    private static void note(ImmutableList.Builder<String> notes, String what, Runnable check) {
        try {
            check.run();
        } catch (AssertionError | RuntimeException wrong) {
            notes.add(what + "：" + wrong.getMessage());
        }
    }

    private void registered(String id, JsonObject sent) {
        Project project =
                Project.of(facts.read(ProjectFacts.KIND.stream(COUNTY, id)).events());
        assertThat(project.name()).isEqualTo(sent.getString("name"));
        assertThat(project.builder().value()).isEqualTo(sent.getString("builder"));
    }

    /** The fact of a filing says what was sent, no more and no less, and its files are kept byte for byte. */
    private void filed(String id, String project, JsonObject sent) {
        RecordedFact<SubmissionEvent> first =
                facts.recorded(SubmissionFacts.KIND.stream(COUNTY, id)).get(0);
        Filed filed = (Filed) first.event();
        assertThat(filed.project().value()).isEqualTo(project);
        assertThat(filed.applicant().value()).isEqualTo(Builder.CODE);
        assertThat(filed.cases().stream().map(each -> each.matter().value()))
                .containsExactlyInAnyOrderElementsOf(strings(sent.getJsonArray("matters")));
        assertThat(filed.materials().stream()
                        .collect(toImmutableMap(
                                each -> each.material().value(),
                                each -> each.digest().toString())))
                .isEqualTo(objects(sent.getJsonArray("materials")).stream()
                        .collect(toImmutableMap(each -> each.getString("material"), each -> each.getString("digest"))));
        filed.materials().forEach(this::isKept);
        ImmutableMap<String, String> said = ImmutableMap.<String, String>builder()
                .putAll(filed.answers().entrySet().stream()
                        .collect(toImmutableMap(each -> each.getKey().value(), each -> each.getValue())))
                .putAll(first.personal().fields())
                .buildOrThrow();
        assertThat(said)
                .containsAllEntriesOf(sent.getJsonObject("answers").stream()
                        .collect(toImmutableMap(each -> each.getKey(), each -> String.valueOf(each.getValue()))));
    }

    private void isKept(SubmittedMaterial material) {
        try {
            Path path = files.path(files.find(material.digest()).orElseThrow());
            assertThat(MoreFiles.asByteSource(path).hash(Hashing.sha256())).isEqualTo(material.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ImmutableList<SubmissionEvent> history(String id) {
        return facts.read(SubmissionFacts.KIND.stream(COUNTY, id)).events();
    }

    private static ImmutableSet<String> strings(JsonArray array) {
        return array.stream().map(String::valueOf).collect(toImmutableSet());
    }

    private static ImmutableList<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).collect(ImmutableList.toImmutableList());
    }
}
