package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(report).isEqualTo(new FactCheck.Report(FACTS, 0, 0, report.first()));
    }

    @Test
    void aFactThatWaitsForItsPlaceIsNoDifference() throws Exception {
        assertThat(after(
                                "insert into qibu.stream values ('610927', 'diary/waits', 0);" + fact("diary/waits")
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
                after("insert into qibu.stream values ('610927', 'diary/smuggled', 0);" + fact("diary/smuggled"));

        assertThat(report.first())
                .extracting(Finding::code, Finding::where)
                .containsExactly(tuple("trail.fact-unrecorded", "diary/smuggled/1"));
    }

    /** Each in itself would be walked for years. */
    @Test
    void aPlaceFarBeyondTheLogIsNotWalkedTo() throws Exception {
        FactCheck.Report report =
                after("update qibu.trail_entry set place = 1000000000000000 where county = '610927' and place = 300");

        assertThat(report.differences()).isEqualTo(1_000_000_000_000_000L - 300 + 1);
        assertThat(report.first()).hasSize(100);
        assertThat(report.first().get(0).message()).startsWith("日志第300条");
    }

    @Test
    void namesAFactThatWasKeptFromWaiting() throws Exception {
        assertThat(after("insert into qibu.stream values ('610927', 'diary/kept', 0);" + fact("diary/kept")
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
        try (Connection owner = ByHand.owner()) {
            owner.setAutoCommit(false);
            DSLContext hand = DSL.using(owner);
            hand.execute(statements.replaceAll(
                    "@([0-9]+)", "(select fact from qibu.trail_entry where county = '610927' and place = $1)"));
            FactCheck.Report report = FactCheck.within(hand, diaries.trail(), done -> {});
            owner.rollback();
            return report;
        }
    }
}
