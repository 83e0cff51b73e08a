package org.qibu.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.keys.MasterKey;

class ErasuresTest {
    @TempDir
    private Path keys;

    private FactStore store;
    private final StreamId<Diary> diary = Diary.fresh();
    private final StreamId<Diary> ruling = Diary.fresh();
    private final PersonalPart part = new PersonalPart(UUID.randomUUID().toString(), ImmutableMap.of("contact", "经办人"));

    @BeforeEach
    void open() {
        store = new JooqFactStore(
                TestDatabase.get().queries(),
                MasterKey.openOrMake(keys.resolve("master.key")),
                new Projections(ImmutableList.of()));
        store.append(Append.on(diary.at(0)).with(diary, Diary.written("一"), part));
    }

    private void erase(KeptPerson person) {
        store.append(Append.on(ruling.at(0)).with(ruling, Diary.pages("删除")).erasing(person));
    }

    @Test
    void theKeyGoesWithTheFactThatSaysSo() {
        erase(store.personOf(diary).orElseThrow());

        assertThat(store.recorded(diary).get(0).personal().isErased()).isTrue();
        assertThat(store.read(ruling).events()).hasSize(1);
    }

    @Test
    void whoeverIsWrittenOfOnceMoreIsNotErasedOnWhatWasKnownBefore() {
        KeptPerson known = store.personOf(diary).orElseThrow();
        StreamId<Diary> more = Diary.fresh();
        store.append(Append.on(more.at(0)).with(more, Diary.written("二"), part));

        assertThatThrownBy(() -> erase(known)).isInstanceOf(StaleHeadsException.class);

        assertThat(store.recorded(diary).get(0).personal().fields()).isEqualTo(part.fields());
        assertThat(store.recorded(more).get(0).personal().fields()).isEqualTo(part.fields());
        assertThat(store.read(ruling).isEmpty()).isTrue();
    }

    /** A transaction that has sealed something and has not committed it is seen by nobody. */
    @Test
    void waitsForWhatIsBeingWrittenOfThePerson() throws Exception {
        KeptPerson known = store.personOf(diary).orElseThrow();
        StreamId<Diary> more = Diary.fresh();
        try (Connection late = TestDatabase.get().connect()) {
            late.setAutoCommit(false);
            DSLContext writing = DSL.using(late);
            Projections.holdOffRebuild(writing);
            copy(writing, "stream", "stream, 0", more);
            copy(
                    writing,
                    "fact",
                    "stream, version, at, on_day, capacity, office, type, schema_version, body, salt",
                    more);
            copy(writing, "personal_part", "stream, version, key_id, nonce, ciphertext", more);
            CompletableFuture<?> erased = CompletableFuture.runAsync(() -> erase(known));
            assertThatThrownBy(() -> erased.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            late.commit();

            assertThatThrownBy(() -> erased.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(StaleHeadsException.class);
        }
        assertThat(store.recorded(diary).get(0).personal().isErased()).isFalse();
    }

    private void copy(DSLContext writing, String table, String columns, StreamId<Diary> to) {
        String selected = columns.replaceFirst("stream", "'" + to.name() + "'");
        String named = columns.replace("0", "version");
        int rows = writing.execute(
                "insert into qibu." + table + " (county, " + named + ") select county, " + selected + " from qibu."
                        + table + " where county = ? and stream = ?",
                diary.county().value(),
                diary.name());
        assertThat(rows).isEqualTo(1);
    }
}
