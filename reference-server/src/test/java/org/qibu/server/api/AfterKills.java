package org.qibu.server.api;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.server.database.Database;
import org.qibu.server.fact.SubmissionFacts;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.reading.CountyProjections;
import org.qibu.server.reading.KeptRows;
import org.qibu.server.running.Server;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;
import org.qibu.server.store.RecordedFact;
import org.qibu.server.store.StreamId;

/** What lies in the database of a demo server that was killed and is stopped. */
record AfterKills(Database database, FactStore facts) {
    private static final DivisionCode COUNTY = DivisionCode.parse("610702");

    static AfterKills in(Path home, Database database) {
        return new AfterKills(
                database,
                new JooqFactStore(
                        database.queries(),
                        MasterKey.openOrMake(home.resolve("keys").resolve("master.key")),
                        CountyProjections.of(OfficialCalendar::mainland, new LightThresholds(3, 20))));
    }

    /** The tables written along the way, kills and all, are those that the facts give. */
    void readingsAreThoseOfTheFacts() {
        ImmutableListMultimap<String, String> written = KeptRows.of(database.queries(), COUNTY);
        Server.rebuild(database, OfficialCalendar.mainland());
        assertThat(written.keySet()).contains("project", "submission", "matter_case", "handed_in");
        assertThat(written).isEqualTo(KeptRows.of(database.queries(), COUNTY));
    }

    /** The fact of a filing says what was sent, no more and no less. */
    void saysWhatWasSent(String id, String project, JsonObject sent) {
        StreamId<SubmissionEvent> stream = SubmissionFacts.KIND.stream(COUNTY, id);
        RecordedFact<SubmissionEvent> first = facts.recorded(stream).get(0);
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
        ImmutableMap<String, String> said = ImmutableMap.<String, String>builder()
                .putAll(filed.answers().entrySet().stream()
                        .collect(toImmutableMap(each -> each.getKey().value(), each -> each.getValue())))
                .putAll(first.personal().fields())
                .buildOrThrow();
        assertThat(said)
                .containsAllEntriesOf(sent.getJsonObject("answers").stream()
                        .collect(toImmutableMap(each -> each.getKey(), each -> String.valueOf(each.getValue()))));
    }

    private static ImmutableList<String> strings(JsonArray array) {
        return array.stream().map(String::valueOf).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).collect(ImmutableList.toImmutableList());
    }
}
