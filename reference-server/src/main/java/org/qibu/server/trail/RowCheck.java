package org.qibu.server.trail;

import static org.qibu.server.schema.Tables.TRAIL;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.qibu.approval.law.Finding;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.MalformedNoteException;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.tile.TilePath;

/**
 * Holds the rows beside facts and entries against each other: what waits, the heads of streams, the rows of tiles, the checkpoint, the
 * keys of persons. Each question is one statement, so that only what is told leaves the database.
 */
record RowCheck(DSLContext queries, String county, Tally tally) {
    private static final String UNRECORDED = """
            select f.id, f.stream, f.version from qibu.fact f where f.county = {0}
              and not exists (select from qibu.trail_entry e where e.fact = f.id and e.county = f.county)
              and not exists (select from qibu.unsequenced u where u.fact = f.id and u.county = f.county)""";

    private static final String VANISHED = """
            select u.fact, u.county from qibu.unsequenced u where u.county = {0}
              and not exists (select from qibu.fact f where f.id = u.fact and f.county = u.county)""";

    private static final String TWICE = """
            select e.place, u.fact from qibu.unsequenced u join qibu.trail_entry e on e.fact = u.fact where u.county = {0}""";

    /** No two facts of a stream have the same version, and none is below one: so many with that highest one leave no gap. */
    private static final String HEADS = """
            select stream, coalesce(s.version, -1) as head, coalesce(f.highest, 0) as highest, coalesce(f.number, 0) as number
            from (select stream, version from qibu.stream where county = {0}) s
            full join (select stream, max(version) as highest, count(*) as number from qibu.fact
              where county = {0} group by stream) f using (stream)
            where s.version is distinct from coalesce(f.highest, 0) or f.highest <> f.number""";

    /** How many hashes, or entries, each level has, and how many tiles that makes. */
    private static final String LEVELS = """
            with levels as (select level, hashes, hashes / 256 + case when hashes % 256 > 0 then 1 else 0 end as tiles
              from (select l as level, size >> (8 * greatest(l, 0)) as hashes
                from qibu.trail, generate_series(-1, 7) as l where county = {0}) of_level)
            """;

    private static final String TILES = LEVELS + """
            select level, place, found, expected from (select t.level, t.place, octet_length(t.content) as found,
                case when t.place >= l.tiles then 0 else least(256, l.hashes - t.place * 256) end
                * case t.level when -1 then 34 else 32 end as expected
              from qibu.trail_tile t join levels l on l.level = t.level where t.county = {0}) as measured
            where found <> expected and (expected = 0) = {1}""";

    /** Between what is there: a size that somebody altered must not have every place below it looked up. */
    private static final String GAPS = LEVELS + """
            select level, prior + 1 as first, place - 1 as last
            from (select level, place, coalesce(lag(place) over (partition by level order by place), -1) as prior
              from (select l.level, t.place from qibu.trail_tile t join levels l on l.level = t.level
                  where t.county = {0} and t.place < l.tiles
                union all select level, tiles from levels) as known) as beside
            where place > prior + 1""";

    private static final String UNREADABLE = """
            select p.stream, p.version, p.key_id from qibu.personal_part p where p.county = {0}
              and not exists (select from qibu.person_key k where k.county = p.county and k.key_id = p.key_id)
              and not exists (select from qibu.fact f
                where f.county = p.county and f.stream = 'person/' || cast(p.key_id as text))""";

    /** The ruling takes its key away with it; one that comes back with an older copy of the keys a job takes away again. */
    private static final String KEPT = """
            select f.stream, f.version, k.key_id from qibu.person_key k
              join qibu.fact f on f.county = k.county and f.stream = 'person/' || cast(k.key_id as text)
            where k.county = {0} and f.version = 1 and f.at < now() - interval '1 hour'""";

    void run() {
        findFacts();
        findHeads();
        findTiles();
        findCheckpoint();
        findKeys();
    }

    private interface Telling {
        Finding of(Record row);
    }

    private void find(String code, String query, Telling telling) {
        tally.addAll(queries, code, query, telling::of, DSL.val(county));
    }

    /** A fact has a place or waits for one, never both and never neither. */
    private void findFacts() {
        find(
                "trail.fact-unrecorded",
                UNRECORDED,
                row -> Finding.of(
                                "trail.fact-unrecorded",
                                "事实（编号" + text(row, "id") + "）不在日志里，也不在等待入账的事实里：不是经本系统写入的，或者它的登记已被删去。")
                        .at(text(row, "stream") + "/" + text(row, "version")));
        find(
                "trail.fact-vanished",
                VANISHED,
                row -> Finding.of("trail.fact-vanished", "等待入账的事实（编号" + text(row, "fact") + "）不在库里了。"));
        find(
                "trail.fact-twice",
                TWICE,
                row -> Finding.of(
                                "trail.fact-twice",
                                "日志第" + text(row, "place") + "条的事实（编号" + text(row, "fact") + "）又列在等待入账的事实里。")
                        .remedy("入了账的不再等待；这样的一行使别的事实也入不了账。"));
    }

    private void findHeads() {
        find(
                "trail.stream-version",
                HEADS,
                row -> Finding.of(
                                "trail.stream-version",
                                row.get("head", int.class) < 0
                                        ? "这一串事实没有登记版本。"
                                        : "这一串事实登记的版本是" + text(row, "head") + "，与库中的事实不符。")
                        .remedy("库中有" + text(row, "number") + "个，最高的版本是" + text(row, "highest") + "；三者应当相同。")
                        .at(text(row, "stream")));
    }

    private void findTiles() {
        tally.addAll(
                queries,
                "trail.tile-beyond",
                TILES,
                row -> Finding.of("trail.tile-beyond", "日志没有长到这一块，库里却有它的一行。").at(tile(row, "place")),
                DSL.val(county),
                DSL.val(true));
        tally.addAll(
                queries,
                "trail.tile-length",
                TILES,
                row -> Finding.of("trail.tile-length", "这一块有" + text(row, "found") + "字节。")
                        .remedy("按登记的条数应为" + text(row, "expected") + "字节。")
                        .at(tile(row, "place")),
                DSL.val(county),
                DSL.val(false));
        find(
                "trail.tile-missing",
                GAPS,
                row -> Finding.of("trail.tile-missing", "日志的这一块，库里没有。").at(gap(row)));
    }

    private static String gap(Record row) {
        String first = tile(row, "first");
        String last = tile(row, "last");
        return first.equals(last) ? first : first + "至" + last;
    }

    private static String tile(Record row, String place) {
        return TilePath.full(row.get("level", int.class), row.get(place, long.class))
                .toString();
    }

    /** An older one is as validly signed as the latest; what it was published for tells them apart. */
    private void findCheckpoint() {
        Record2<Long, String> published = queries.select(TRAIL.PUBLISHED, TRAIL.CHECKPOINT)
                .from(TRAIL)
                .where(TRAIL.COUNTY.eq(county))
                .fetchSingle();
        long size = published.value1();
        Optional<Long> said = Optional.ofNullable(published.value2()).flatMap(RowCheck::size);
        boolean wasNever = size == 0 && published.value2() == null;
        if (!wasNever && !said.equals(Optional.of(size))) {
            tally.add(Finding.of(
                            "trail.checkpoint-other",
                            said.map(found -> "公布的检查点说的是" + found + "条。").orElse("公布的检查点没有了，或者不合格式。"))
                    .remedy("已经公布到" + size + "条。"));
        }
    }

    private static Optional<Long> size(String checkpoint) {
        try {
            return Optional.of(
                    Checkpoint.parse(SignedNote.parse(checkpoint).text()).tree().size());
        } catch (MalformedNoteException altered) {
            return Optional.empty();
        }
    }

    /** What was said of a person ends with their key, and a key ends by a ruling alone. */
    private void findKeys() {
        find(
                "trail.key-missing",
                UNREADABLE,
                row -> Finding.of(
                                "trail.key-missing",
                                county + "的个人密钥（编号" + text(row, "key_id") + "）不在库里了，也没有依法删除的记载：这个事实中的个人信息再也打不开。")
                        .remedy("从密钥备份中取回。")
                        .at(text(row, "stream") + "/" + text(row, "version")));
        find(
                "trail.key-kept",
                KEPT,
                row -> Finding.of("trail.key-kept", county + "的个人密钥（编号" + text(row, "key_id") + "）依法应当已经删去，一小时以后仍在库里。")
                        .remedy("服务运行时会再删；备份中的也要销毁。")
                        .at(text(row, "stream") + "/" + text(row, "version")));
    }

    private static String text(Record row, String column) {
        Field<?> field = row.field(column);
        return String.valueOf(field == null ? null : row.get(field));
    }
}
