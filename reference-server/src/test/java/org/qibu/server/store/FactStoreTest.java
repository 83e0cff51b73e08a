package org.qibu.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.store.KeyReusedException;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.schema.tables.records.FactRecord;

class FactStoreTest {
    @TempDir
    private Path keys;

    private FactStore store;
    private final StreamId<Diary> diary = Diary.fresh();

    @BeforeEach
    void open() {
        store = new JooqFactStore(
                TestDatabase.get().queries(),
                MasterKey.openOrMake(keys.resolve("master.key")),
                new Projections(ImmutableList.of()));
    }

    @Test
    void whatIsAppendedIsReadInOrder() {
        store.append(Append.on(diary.at(0)).with(diary, Diary.pages("一", "二")));
        store.append(Append.on(diary.at(2)).with(diary, Diary.pages("三")));

        assertThat(store.read(diary).events()).isEqualTo(Diary.pages("一", "二", "三"));
        assertThat(store.read(diary).head().version()).isEqualTo(3);
    }

    @Test
    void theSameHeadIsTakenOnlyOnce() {
        store.append(Append.on(diary.at(0)).with(diary, Diary.pages("先")));

        assertThatThrownBy(() -> store.append(Append.on(diary.at(0)).with(diary, Diary.pages("后"))))
                .isInstanceOfSatisfying(
                        StaleHeadsException.class,
                        stale -> assertThat(stale.streams()).hasToString("[" + diary + "]"));
        assertThat(store.read(diary).events()).isEqualTo(Diary.pages("先"));
    }

    @Test
    void everyStreamThatMovedOnIsNamedAndNothingIsWrittenToAny() {
        StreamId<Diary> read = Diary.fresh();
        StreamId<Diary> unmoved = Diary.fresh();
        store.append(Append.on(read.at(0)).with(read, Diary.pages("别人写的")));
        store.append(Append.on(diary.at(0)).with(diary, Diary.pages("也是")));

        assertThatThrownBy(() -> store.append(
                        Append.on(read.at(0), unmoved.at(0), diary.at(0)).with(unmoved, Diary.pages("不应写入"))))
                .isInstanceOfSatisfying(
                        StaleHeadsException.class,
                        stale -> assertThat(stale.streams()).containsExactlyInAnyOrder(read, diary));
        assertThat(store.read(unmoved).isEmpty()).isTrue();
        assertThat(store.streams(Diary.COUNTY, Diary.KIND)).doesNotContain(unmoved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update qibu.fact set body = '{}'",
                "update qibu.fact set on_day = on_day + 1",
                "delete from qibu.fact",
                "truncate qibu.fact cascade",
                "update qibu.personal_part set ciphertext = ''",
                "delete from qibu.personal_part",
                "delete from qibu.stream",
                "update qibu.stream set stream = 'diary/x'",
                "update qibu.stream set version = version - 1",
                "delete from qibu.answered",
                "alter table qibu.fact disable trigger all",
                "drop table qibu.fact cascade",
                "set role postgres"
            })
    void theDatabaseItselfRefusesToChangeWhatHappened(String statement) {
        store.append(Append.on(diary.at(0)).with(diary, Diary.pages("一")));

        assertThatThrownBy(() -> TestDatabase.get().queries().execute(statement))
                .isInstanceOf(DataAccessException.class);
        assertThat(store.read(diary).events()).isEqualTo(Diary.pages("一"));
    }

    @Test
    void aFactThatIsNotTheNextOfItsStreamIsRefusedByTheDatabase() {
        store.append(Append.on(diary.at(0)).with(diary, Diary.pages("一")));

        FactRecord third = FactRows.row(new NewFact<>(diary, Diary.written("三"), Optional.empty()), 3);

        assertThatThrownBy(() -> FactRows.insertion(ImmutableList.of(third))
                        .execute(TestDatabase.get().queries()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("not the next of its stream");
    }

    @Test
    void aRetryHearsTheFirstAnswerAndWritesNothing() {
        Answer.To request = request("文件");
        Answer first = new Answer(201, "/v1/x", "application/json", "{\"number\":\"1\"}");
        store.append(Append.on(diary.at(0)).with(diary, Diary.pages("一")).answering(request, first));

        assertThat(store.answered(Diary.COUNTY, request)).contains(first);
        assertThatThrownBy(() -> store.append(Append.on(diary.at(1))
                        .with(diary, Diary.pages("二"))
                        .answering(request, new Answer(201, "", "application/json", "{}"))))
                .isInstanceOfSatisfying(
                        AlreadyAnsweredException.class,
                        already -> assertThat(already.answer()).isEqualTo(first));
        assertThat(store.read(diary).events()).hasSize(1);
    }

    @Test
    void aKeyIsNotReusedForAnotherRequest() {
        Answer.To request = request("甲");
        store.append(Append.on(diary.at(0))
                .with(diary, Diary.pages("一"))
                .answering(request, new Answer(201, "", "application/json", "{}")));

        Answer.To other =
                new Answer.To(request.scope(), request.key(), request("乙").request());
        assertThatThrownBy(() -> store.answered(Diary.COUNTY, other)).isInstanceOf(KeyReusedException.class);
    }

    @Test
    void anErasedPersonCanNoLongerBeReadAndTheStateStays() {
        PersonalPart part = new PersonalPart(UUID.randomUUID().toString(), ImmutableMap.of("contact", "经办人"));
        store.append(Append.on(diary.at(0)).with(diary, Diary.written("一"), part));
        ImmutableList<Diary> before = store.read(diary).events();
        assertThat(store.recorded(diary).get(0).personal()).isEqualTo(new Personal.Known(part.fields()));

        store.erase(Diary.COUNTY, store.personOf(diary).orElseThrow().key());

        assertThat(store.recorded(diary).get(0).personal().isErased()).isTrue();
        assertThat(store.read(diary).events()).isEqualTo(before);
    }

    @Test
    void aNewKeyAfterErasureDoesNotBringBackWhatWasErased() {
        PersonalPart part = new PersonalPart(UUID.randomUUID().toString(), ImmutableMap.of("contact", "经办人"));
        store.append(Append.on(diary.at(0)).with(diary, Diary.written("一"), part));
        store.erase(Diary.COUNTY, store.personOf(diary).orElseThrow().key());
        store.append(Append.on(diary.at(1)).with(diary, Diary.written("二"), part));

        assertThat(store.recorded(diary).get(0).personal().isErased()).isTrue();
        assertThat(store.recorded(diary).get(1).personal().fields()).isEqualTo(part.fields());
    }

    @Test
    void nothingPersonalIsInTheDatabaseInTheClear() {
        PersonalPart part = new PersonalPart(UUID.randomUUID().toString(), ImmutableMap.of("phone", "13800000000"));
        store.append(Append.on(diary.at(0)).with(diary, Diary.written("一"), part));

        List<String> rows = TestDatabase.get()
                .queries()
                .resultQuery("select encode(ciphertext, 'escape') from qibu.personal_part"
                        + " union all select encode(body, 'escape') from qibu.fact"
                        + " union all select encode(wrapped, 'escape') from qibu.person_key")
                .fetch(0, String.class);
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("13800000000"));
    }

    @Test
    void listenersHearOfStreamsThatGrew() {
        List<StreamId<?>> heard = new CopyOnWriteArrayList<>();
        store.listen(heard::addAll);
        StreamId<Diary> onlyRead = Diary.fresh();
        store.append(Append.on(diary.at(0), onlyRead.at(0)).with(diary, Diary.pages("一")));

        assertThat(heard).containsExactly(diary);
    }

    private static Answer.To request(String body) {
        return new Answer.To(
                "test/file", UUID.randomUUID().toString(), Hashing.sha256().hashString(body, StandardCharsets.UTF_8));
    }
}
