package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.law.Finding;
import org.qibu.approval.store.StreamId;
import org.qibu.server.store.Append;
import org.qibu.server.store.Diary;
import org.qibu.server.store.PersonalPart;

/** Whoever owns the database alters something by hand, past its triggers; each time in a transaction that is taken back. */
class FactCheckTest {
    private static final int FACTS = 301;

    @TempDir
    private static Path keys;

    private static Diaries diaries;

    @BeforeAll
    static void write() {
        diaries = Diaries.of("610927", keys);
        diaries.write(FACTS - 1);
        StreamId<Diary> personal = diaries.fresh();
        diaries.store()
                .append(Append.on(personal.at(0))
                        .with(
                                personal,
                                Diary.written("有个人信息的一页"),
                                new PersonalPart(UUID.randomUUID().toString(), ImmutableMap.of("contact", "经办人"))));
        diaries.sequencer().step();
    }

    @Test
    void findsNothingWhereNothingWasAltered() {
        FactCheck.Report report = FactCheck.of(diaries.trail(), done -> {});

        assertThat(report.first()).isEmpty();
        assertThat(report).isEqualTo(new FactCheck.Report(FACTS, 0, ImmutableSortedMap.of(), report.first()));
    }

    @Test
    void aFactThatWaitsForItsPlaceIsNoDifference() throws Exception {
        assertThat(after(
                                "insert into qibu.stream values ('610927', 'diary/waits', 1);" + fact("diary/waits")
                                        + "insert into qibu.unsequenced select county, id from qibu.fact where stream = 'diary/waits'")
                        .waiting())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(quoteCharacter = '`', delimiterString = " => ", textBlock = """
            update qibu.fact set body = body || ' ' where id = @17 => trail.fact-altered => 日志第17条
            update qibu.fact set body = '\\x0a0a' where id = @17 => trail.fact-altered => 日志第17条
            update qibu.fact set at = at + interval '1 microsecond' where id = @255 => trail.fact-altered => 日志第255条
            update qibu.fact set on_day = on_day + 1 where id = @256 => trail.fact-altered => 日志第256条
            update qibu.fact set office = 'x' where id = @299 => trail.fact-altered => 日志第299条
            update qibu.fact set capacity = 'x' where id = @0 => trail.fact-altered => 日志第0条
            update qibu.fact set type = 'x' where id = @0 => trail.fact-altered => 日志第0条
            update qibu.fact set schema_version = 2 where id = @0 => trail.fact-altered => 日志第0条
            update qibu.fact set salt = sha256(salt) where id = @0 => trail.fact-altered => 日志第0条
            update qibu.personal_part set ciphertext = ciphertext || '\\x00' where county = '610927' => trail.fact-altered => 日志第300条
            update qibu.personal_part set nonce = substring(sha256(nonce) for 12) where county = '610927' => trail.fact-altered => 日志第300条
            delete from qibu.personal_part where county = '610927' => trail.fact-altered => 日志第300条
            delete from qibu.fact where id = @17 => trail.fact-missing => 日志第17条
            update qibu.fact set county = '610928' where id = @17 => trail.fact-missing => 日志第17条
            delete from qibu.trail_entry where county = '610927' and place = 17 => trail.place-missing => 日志第17条
            delete from qibu.trail_entry where county = '610927' and place = 300 => trail.place-missing => 日志第300条
            update qibu.trail_entry set place = 1000 where county = '610927' and place = 5 => trail.place-missing => 日志第5条
            update qibu.trail_tile set content = overlay(content placing '\\x00' from 40) where county = '610927' and level = -1 and place = 0 => trail.fact-altered => 日志第1条
            delete from qibu.trail_tile where county = '610927' and level = -1 and place = 1 => trail.fact-altered => 日志第256条
            """)
    void namesWhatWasAltered(String statement, String code, String place) throws Exception {
        FactCheck.Report report = after(statement);

        assertThat(report.differences()).isPositive();
        assertThat(report.first().get(0)).extracting(Finding::code).isEqualTo(code);
        assertThat(report.first().get(0).message()).startsWith(place + (place.endsWith("条") ? "" : "条"));
    }

    /** Every other place is held against its own entry, also where the first of a bundle has gone. */
    @ParameterizedTest
    @ValueSource(ints = {0, 255, 256, 257, FACTS - 1})
    void namesThePlaceThatWasDeletedAndNoOther(int place) throws Exception {
        Record fact = diaries.queries()
                .fetchSingle(
                        "select f.id, f.stream || '/' || f.version from qibu.trail_entry e join qibu.fact f on f.id = e.fact"
                                + " where e.county = '610927' and e.place = " + place);

        FactCheck.Report report = after("delete from qibu.trail_entry where county = '610927' and place = " + place);

        assertThat(report.first())
                .extracting(Finding::code, Finding::message, Finding::where)
                .containsExactly(
                        tuple("trail.place-missing", "日志第" + place + "条登记的是哪个事实，库里的这一行不在了。", ""),
                        tuple(
                                "trail.fact-unrecorded",
                                "事实（编号" + fact.get(0) + "）不在日志里，也不在等待入账的事实里：不是经本系统写入的，或者它的登记已被删去。",
                                fact.get(1)));
        assertThat(report.facts()).isEqualTo(FACTS);
    }

    @Test
    void namesBothFactsWhoseRowsWereExchanged() throws Exception {
        FactCheck.Report report = after("update qibu.fact f set body = o.body from qibu.fact o"
                + " where (f.id = @3 and o.id = @8) or (f.id = @8 and o.id = @3)");

        assertThat(report.first())
                .extracting(Finding::code)
                .containsExactly("trail.fact-altered", "trail.fact-altered");
        assertThat(report.first().get(1).message()).startsWith("日志第8条");
    }

    @Test
    void namesAFactThatWasPutInByHand() throws Exception {
        FactCheck.Report report =
                after("insert into qibu.stream values ('610927', 'diary/smuggled', 1);" + fact("diary/smuggled"));

        assertThat(report.first())
                .extracting(Finding::code, Finding::where)
                .containsExactly(tuple("trail.fact-unrecorded", "diary/smuggled/1"));
    }

    /** Each in itself would be walked for years. */
    @Test
    void aPlaceFarBeyondTheLogIsNotWalkedTo() throws Exception {
        FactCheck.Report report =
                after("update qibu.trail_entry set place = 1000000000000000 where county = '610927' and place = 300");

        assertThat(report.differences()).isEqualTo(2);
        assertThat(report.first())
                .extracting(Finding::code)
                .containsExactly("trail.place-beyond", "trail.place-missing");
    }

    @Test
    void namesAFactThatWasKeptFromWaiting() throws Exception {
        assertThat(after("insert into qibu.stream values ('610927', 'diary/kept', 1);" + fact("diary/kept")
                                + "insert into qibu.unsequenced select county, id from qibu.fact where stream = 'diary/kept';"
                                + "delete from qibu.unsequenced where county = '610927'")
                        .first())
                .extracting(Finding::code)
                .containsExactly("trail.fact-unrecorded");
    }

    @Test
    void namesAFactThatWasTakenOutBeforeItHadItsPlace() throws Exception {
        FactCheck.Report report = after("insert into qibu.unsequenced values ('610927', 9000000000)");

        assertThat(report.first()).extracting(Finding::code).containsExactly("trail.fact-vanished");
    }

    @Test
    void tellsSomeOfMany() throws Exception {
        FactCheck.Report report = after("update qibu.fact set office = 'x' where county = '610927'");

        assertThat(report.differences()).isEqualTo(FACTS);
        assertThat(report.first()).hasSize(100);
    }

    private static String fact(String stream) {
        return "insert into qibu.fact (county, stream, version, at, on_day, capacity, office, type, schema_version, body, salt)"
                + " values ('610927', '" + stream
                + "', 1, now(), '2026-10-19', 'WRITER', '', 'diary', 1, '{}', sha256('salt'));";
    }

    /** What is found when statements were executed by hand. */
    private static FactCheck.Report after(String statements) throws SQLException, IOException {
        return ByHand.check(diaries, statements);
    }
}
