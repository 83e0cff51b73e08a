package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;
import org.qibu.approval.store.StreamId;
import org.qibu.server.store.Append;
import org.qibu.server.store.Diary;
import org.qibu.server.store.PersonalPart;

/** Rows beside facts and entries, altered by hand; each time in a transaction that is taken back. */
class RowCheckTest {
    private static final String COUNTY = "610951";
    private static final int SIGNED = 256;
    private static final int FACTS = 600;
    private static final String UPDATE_TILE = "update qibu.trail_tile set content = ";
    /** What no later checkpoint has made up for yet: the older one is the latest. */
    private static final String UNPUBLISHED = "update qibu.trail set published = " + SIGNED + ", checkpoint = '";

    @TempDir
    private static Path keys;

    private static Diaries diaries;
    private static String older;
    private static String diary;
    private static String personal;
    private static UUID key;

    @BeforeAll
    static void write() {
        diaries = Diaries.of(COUNTY, keys);
        diaries.write(SIGNED);
        Sequencer sequencer = diaries.sequencer();
        sequencer.step();
        older = diaries.trail().checkpoint().orElseThrow().toString();
        diaries.write(FACTS - SIGNED - 1);
        StreamId<Diary> page = diaries.fresh();
        diaries.store()
                .append(Append.on(page.at(0))
                        .with(
                                page,
                                Diary.written("有个人信息的一页"),
                                new PersonalPart(UUID.randomUUID().toString(), ImmutableMap.of("contact", "经办人"))));
        sequencer.step();
        diary = diaries.queries()
                .fetchSingle("select stream from qibu.fact where county = {0} order by id limit 1", DSL.val(COUNTY))
                .get(0, String.class);
        personal = page.name();
        key = diaries.store().personOf(page).orElseThrow().key();
    }

    private static List<String> after(String statements) throws Exception {
        FactCheck.Report report = ByHand.check(diaries, statements);
        assertThat(report.differences()).isEqualTo(report.first().size());
        return report.first().stream()
                .map(finding -> finding.code() + (finding.where().isEmpty() ? "" : " " + finding.where()))
                .toList();
    }

    /** Above the highest level there is, a shift by 64 is one by nothing. */
    @Test
    @Timeout(20)
    void endsWhateverSizeTheTrailIsSaidToHave() {
        Tally tally = new Tally();
        new EdgeCheck(diaries.queries(), diaries.county(), diaries.trail().tiles(), tally, 0, Long.MAX_VALUE).run();

        assertThat(tally.first()).isEmpty();
    }

    /** The older one is as validly signed as the latest, and the log holds up to it. */
    @Test
    void namesACheckpointThatIsNotTheLatest() throws Exception {
        FactCheck.Report report = ByHand.check(
                diaries, "update qibu.trail set checkpoint = '" + older + "' where county = '" + COUNTY + "'");

        assertThat(report.first()).extracting(Finding::toString).containsExactly("公布的检查点说的是256条。已经公布到600条。");
        assertThat(report.differing()).isEqualTo(ImmutableSortedMap.of("trail.checkpoint-other", 1L));
        assertThat(after("update qibu.trail set checkpoint = null where county = '" + COUNTY + "'"))
                .containsExactly("trail.checkpoint-other");
        assertThat(after("update qibu.trail set checkpoint = 'x' where county = '" + COUNTY + "'"))
                .containsExactly("trail.checkpoint-other");
    }

    @ParameterizedTest(name = "a row at {0}/{1}")
    @CsvSource({
        "-1, 3, tile/entries/003",
        "0, 3, tile/0/003",
        "1, 1, tile/1/001",
        "2, 0, tile/2/000",
        "7, 36028797018963968, tile/7/x036/x028/x797/x018/x963/968"
    })
    void namesATileThatTheLogHasNotGrownTo(int level, long place, String tile) throws Exception {
        assertThat(after("insert into qibu.trail_tile values ('" + COUNTY + "', " + level + ", " + place
                        + ", sha256('x'))"))
                .containsExactly("trail.tile-beyond " + tile);
    }

    @ParameterizedTest(name = "{0} where {1}")
    @CsvSource(delimiterString = " => ", textBlock = """
            content || '\\x00' => level = -1 and place = 2 => tile/entries/002
            content || sha256('x') => level = 0 and place = 2 => tile/0/002
            content || sha256('x') => level = 1 => tile/1/000
            substring(content for 32) => level = 1 => tile/1/000
            substring(content for 8000) => level = 0 and place = 0 => tile/0/000
            """)
    void namesATileThatIsNotAsLongAsTheLogSays(String content, String where, String tile) throws Exception {
        assertThat(after(UPDATE_TILE + content + " where county = '" + COUNTY + "' and " + where))
                .containsExactly("trail.tile-length " + tile);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " => ", textBlock = """
            level = 0 and place = 0 => tile/0/000
            level = 0 and place = 1 => tile/0/001
            level = 0 and place >= 1 => tile/0/001至tile/0/002
            level = 1 => tile/1/000
            """)
    void namesTilesThatAreMissing(String which, String tiles) throws Exception {
        assertThat(after("delete from qibu.trail_tile where county = '" + COUNTY + "' and " + which))
                .containsExactly("trail.tile-missing " + tiles);
    }

    @Test
    void namesTilesThatAreMissingOneByOneWhereOthersAreInBetween() throws Exception {
        assertThat(after("delete from qibu.trail_tile where county = '" + COUNTY + "' and level = 0 and place <> 1"))
                .containsExactly("trail.tile-missing tile/0/000", "trail.tile-missing tile/0/002");
    }

    /** They have been signed by nobody, and will be. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " => ", textBlock = """
            level = 7 => 0 => ''
            level = 0 and place = 2 => 96 => trail.tile-altered tile/0/002
            level = 0 and place = 1 => 0 => trail.tile-altered tile/0/001;trail.tile-altered tile/1/000
            level = 1 => 32 => trail.tile-altered tile/1/000
            """)
    void namesAHashBeyondTheCheckpointThatIsNotOfTheEntries(String which, int at, String findings) throws Exception {
        assertThat(after(UNPUBLISHED + older + "' where county = '" + COUNTY + "';" + UPDATE_TILE + "set_byte(content, "
                        + at + ", get_byte(content, " + at + ") # 1) where county = '" + COUNTY + "' and " + which))
                .isEqualTo(findings.isEmpty() ? List.of() : List.of(findings.split(";")));
    }

    @Test
    void namesAStreamWhoseVersionIsNotThatOfItsFacts() throws Exception {
        String stream = " where county = '" + COUNTY + "' and stream = '" + diary + "'";
        String found = "trail.stream-version " + diary;

        assertThat(after("update qibu.stream set version = version + 1" + stream))
                .containsExactly(found);
        assertThat(after("update qibu.stream set version = version - 1" + stream))
                .containsExactly(found);
        assertThat(after("delete from qibu.stream" + stream)).containsExactly(found);
        assertThat(after("insert into qibu.stream values ('" + COUNTY + "', 'diary/empty', 3)"))
                .containsExactly("trail.stream-version diary/empty");
        assertThat(after("insert into qibu.stream values ('" + COUNTY + "', 'diary/new', 0)"))
                .as("whoever reads before the first fact leaves one")
                .isEmpty();
        assertThat(after("delete from qibu.fact" + stream + " and version = 7")).contains(found);
    }

    @Test
    void namesAFactThatHasItsPlaceAndWaitsForOne() throws Exception {
        assertThat(after("insert into qibu.unsequenced values ('" + COUNTY + "', @5)"))
                .containsExactly("trail.fact-twice");
    }

    @Test
    void countsAllAndNamesTheFirst() throws Exception {
        FactCheck.Report report = ByHand.check(
                diaries,
                "insert into qibu.unsequenced select '" + COUNTY
                        + "', n from generate_series(9000000000, 9000000499) n;"
                        + "delete from qibu.trail_entry where county = '" + COUNTY + "' and place >= 300");

        assertThat(report.differing())
                .isEqualTo(ImmutableSortedMap.of(
                        "trail.fact-vanished", 500L, "trail.place-missing", 300L, "trail.fact-unrecorded", 300L));
        assertThat(report.first()).hasSize(300);
        assertThat(report.first().get(200).message()).contains("（编号9000000000）");
    }

    @Test
    void namesAPersonalKeyThatIsGoneWithoutARuling() throws Exception {
        String delete = "delete from qibu.person_key where county = '" + COUNTY + "'";

        FactCheck.Report report = ByHand.check(diaries, delete);

        assertThat(report.differing()).isEqualTo(ImmutableSortedMap.of("trail.key-missing", 1L));
        Finding finding = report.first().get(0);
        assertThat(finding.where()).isEqualTo(personal + "/1");
        assertThat(finding.message()).startsWith("610951的个人密钥（编号" + key + "）不在库里了");
        assertThat(after(delete + ";" + ruling("'2026-10-19 00:00Z'")))
                .as("with a ruling")
                .isEmpty();
    }

    /** One comes back with an older copy of the keys, until the next run of a job. */
    @Test
    void namesAPersonalKeyThatOutlivesItsRuling() throws Exception {
        assertThat(after(ruling("now() - interval '2 hours'"))).containsExactly("trail.key-kept person/" + key + "/1");
        assertThat(after(ruling("now()"))).isEmpty();
    }

    private static String ruling(String at) {
        String stream = "'" + COUNTY + "', 'person/" + key + "'";
        return "insert into qibu.stream values (" + stream + ", 1);"
                + "insert into qibu.fact (county, stream, version, at, on_day, capacity, office, type, schema_version, body, salt)"
                + " values (" + stream + ", 1, " + at
                + ", '2026-10-19', 'WRITER', '', 'person.erased', 1, '{}', sha256('salt'));"
                + "insert into qibu.unsequenced select county, id from qibu.fact where (county, stream) = (" + stream
                + ")";
    }
}
