package org.qibu.trail.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.receipt.Opening;
import org.qibu.approval.trail.receipt.ProvenEntry;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.approval.trail.tile.TileLog;
import org.qibu.approval.trail.tile.TileNodes;
import org.qibu.trail.place.FolderTiles;

/** A receipt in a file, checked by who has the log's key and nothing else. */
class VerifyCommandTest {
    private static final TreeHash SHA256 = TreeHash.sha256();
    private static final SignerKey LOG = SignerKey.generate("county.example/610702", KeyKind.NOTE);
    private static final SignerKey WITNESS = SignerKey.generate("witness.example", KeyKind.COSIGNATURE);
    private static final SignerKey SECOND = SignerKey.generate("second.example", KeyKind.COSIGNATURE);

    @TempDir
    private Path root;

    private Path file;

    @BeforeEach
    void hand() throws IOException {
        FolderTiles tiles = FolderTiles.unforced(root);
        TileLog log = TileLog.begin(SHA256, tiles);
        for (int i = 0; i < 9; i++) {
            log.append(opening(i).entry(SHA256).bytes());
        }
        Checkpoint checkpoint = Checkpoint.of(LOG.verifier().name(), log.write());
        Prover prover = new Prover(SHA256, new TileNodes(SHA256, tiles, 9), 9);
        List<ProvenEntry> entries = LongStream.of(2, 7)
                .mapToObj(index -> new ProvenEntry(opening(index), prover.inclusion(index)))
                .toList();
        SignedNote signed = SignedNote.of(checkpoint.toString(), LOG)
                .with(WITNESS.cosign(checkpoint, Instant.parse("2026-11-28T02:00:00Z")));
        file = root.resolve("receipt.txt");
        Files.writeString(file, new Receipt(Profile.C2SP, entries, signed).toString());
    }

    private static Opening opening(long index) {
        byte[] salt = new byte[Opening.SALT];
        salt[0] = (byte) index;
        return Opening.of(salt, "第" + index + "号申请已受理");
    }

    private Ran verify(Object... more) {
        var args = new ArrayList<Object>(List.of("verify", file, "--key", LOG.verifier()));
        args.addAll(List.of(more));
        return Ran.run(args.toArray());
    }

    @Test
    void saysWhatItProvesAndWhere() {
        Ran ran = verify("--witness", WITNESS.verifier());

        assertThat(ran.exitCode()).as("%s", ran).isZero();
        assertThat(ran.out())
                .startsWith("凭证成立")
                .contains("第2条  第2号申请已受理", "第7条  第7号申请已受理", "county.example/610702，共9条")
                .contains("witness.example于2026-11-28T02:00:00Z见到");
    }

    @Test
    void asksForAllWitnessesThatAreNamedUnlessFewerWillDo() {
        Ran all = verify("--witness", WITNESS.verifier(), "--witness", SECOND.verifier());
        assertThat(all.exitCode()).isEqualTo(1);
        assertThat(all.out()).startsWith("凭证不成立").contains("只有 1 个认可的见证方签名，至少需要 2 个");
        assertThat(verify("--witness", WITNESS.verifier(), "--witness", SECOND.verifier(), "--need", 1)
                        .exitCode())
                .isZero();
        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void tellsAllThatIsWrong() throws IOException {
        Files.writeString(file, Files.readString(file).replace("第2号申请已受理", "第2号申请不予受理"));
        SignerKey other = SignerKey.generate("elsewhere.example", KeyKind.NOTE);
        Ran ran = Ran.run("verify", file, "--key", other.verifier());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains("没有日志 elsewhere.example 的有效签名", "序号 2 的记录", "不是 elsewhere.example 的")
                .contains("未获证明")
                .doesNotContain("序号 7 的记录");
    }

    /** Yesterday's backup over today's log, or another history: whoever holds a later receipt sees it. */
    @Test
    void seesWhetherTheLogOfTodayGoesOnFromIt() {
        Path grown = log("grown", 12, "号申请已受理");
        Path brought = log("brought-back", 5, "号申请已受理");
        Path another = log("another", 12, "号另有记载");

        Ran right = verify("--log", grown);
        assertThat(right.exitCode()).as("%s", right).isZero();
        assertThat(right.out()).contains("今天的日志是从这个检查点接下去的");
        Ran back = verify("--log", brought);
        assertThat(back.exitCode()).isEqualTo(1);
        assertThat(back.out()).startsWith("凭证不成立").contains("日志变短了");
        assertThat(verify("--log", another).out()).contains("已有的条目被改写过");
        assertThat(verify("--log", another, "--json").out()).contains("\"code\":\"log.rewritten\"");
    }

    private Path log(String name, int size, String words) {
        Path folder = root.resolve(name);
        FolderTiles tiles = FolderTiles.unforced(folder);
        TileLog log = TileLog.begin(SHA256, tiles);
        for (int i = 0; i < size; i++) {
            byte[] salt = new byte[Opening.SALT];
            salt[0] = (byte) i;
            log.append(Opening.of(salt, "第" + i + words).entry(SHA256).bytes());
        }
        tiles.publish(
                SignedNote.of(Checkpoint.of(LOG.verifier().name(), log.write()).toString(), LOG));
        return folder;
    }

    /** An export: the whole log against its own checkpoint, its key and its witnesses. */
    @Test
    void verifiesAFolderAsAWhole() throws IOException {
        Path folder = log("exported", 300, "号申请已受理");
        SignedNote note = SignedNote.parse(Files.readString(folder.resolve("checkpoint")));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        FolderTiles.unforced(folder).publish(note.with(WITNESS.cosign(checkpoint, Instant.EPOCH)));

        assertThat(folder(folder).out()).contains("成立：300条与检查点一致");
        assertThat(folder(folder, "--witness", WITNESS.verifier()).exitCode()).isZero();
        Ran alone = folder(folder, "--witness", WITNESS.verifier(), "--witness", SECOND.verifier());
        assertThat(alone.exitCode()).isEqualTo(1);
        assertThat(alone.out()).contains("检查点上只有1个认可的见证方签名，至少需要2个");
        assertThat(folder(folder, "--log", folder).err()).contains("--log：只与凭证同用");

        Files.delete(folder.resolve("tile/entries/000"));
        Ran cut = folder(folder);
        assertThat(cut.exitCode()).isEqualTo(1);
        assertThat(cut.out()).contains("缺少tile/entries/000");
        assertThat(folder(folder, "--json").out()).contains("\"code\":\"Missing\"");
    }

    private static Ran folder(Path folder, Object... more) {
        var args = new ArrayList<Object>(List.of("verify", folder, "--key", LOG.verifier()));
        args.addAll(List.of(more));
        return Ran.run(args.toArray());
    }

    @Test
    void tellsMachinesToo() {
        assertThat(verify("--json").out())
                .isEqualTo("{\"holds\":true,\"findings\":[],\"entries\":[{\"index\":2,\"content\":\"第2号申请已受理\"},"
                        + "{\"index\":7,\"content\":\"第7号申请已受理\"}]}\n");
    }

    @Test
    void tellsWhereAFileIsNoReceipt() throws IOException {
        Files.writeString(file, Files.readString(file).replace("salt ", "Salt "));
        Ran ran = verify();
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("凭证第 4 行应为");
        assertThat(verify("--json").out()).contains("receipt.malformed");

        Files.write(file, new byte[] {(byte) 0xFF});
        assertThat(verify().err()).contains("不是UTF-8文本");
        Files.write(file, "".getBytes(UTF_8));
        assertThat(verify().exitCode()).isEqualTo(1);
    }
}
