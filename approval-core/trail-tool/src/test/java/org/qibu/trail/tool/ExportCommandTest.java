package org.qibu.trail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.trail.TestLog;
import org.qibu.trail.place.FolderLock;

/** A log copied to plain files, which are then checked as a log of their own. */
class ExportCommandTest {
    @TempDir
    private Path root;

    private Ran export(TestLog log, Path to) {
        return Ran.run("export", log.folder(), to, "--key", log.key().verifier());
    }

    private static Ran fsck(Path folder) {
        return Ran.run("fsck", folder, "--key", folder.resolve("key.txt"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 255, 256, 257, 66_000})
    void theCopyIsALogThatHolds(long size) {
        TestLog log = TestLog.in(root.resolve("log"));
        log.grow(size);
        Path copy = root.resolve("copy");

        assertThat(export(log, copy).exitCode()).isZero();

        Ran checked = fsck(copy);
        assertThat(checked.exitCode()).as("%s", checked).isZero();
        assertThat(checked.out()).contains("成立：" + size + "条");
    }

    @Test
    void goesOnFromTheLastCopyAndReadsWhatNeverChangesOnce() throws IOException {
        TestLog log = TestLog.in(root.resolve("log"));
        Path copy = root.resolve("copy");
        log.grow(300);
        export(log, copy);
        var before = Files.getLastModifiedTime(copy.resolve("tile/0/000"));
        // Gone from the log, but copied already.
        log.delete("tile/0/000");
        log.delete("tile/entries/000");
        log.grow(400);

        assertThat(export(log, copy).exitCode()).isZero();
        assertThat(Files.getLastModifiedTime(copy.resolve("tile/0/000"))).isEqualTo(before);
        assertThat(fsck(copy).out()).contains("成立：400条");
    }

    /** Where a partial tile was deleted because a full one is there, its beginning is taken. */
    @Test
    void copiesWhatAnOlderCheckpointCoversFromTilesThatHaveGrown() throws IOException {
        TestLog log = TestLog.in(root.resolve("log"));
        log.grow(200);
        String older = log.tiles().checkpoint().orElseThrow();
        log.grow(300);
        log.delete("tile/0/000.p/200");
        log.delete("tile/entries/000.p/200");
        Files.writeString(log.file("checkpoint"), older);
        Path copy = root.resolve("copy");

        assertThat(export(log, copy).exitCode()).isZero();
        assertThat(fsck(copy).out()).contains("成立：200条");
    }

    @Test
    void copiesNothingOfALogThatIsNotTheKeys() throws IOException {
        TestLog log = TestLog.in(root.resolve("log"));
        log.grow(3);
        Path copy = root.resolve("copy");
        Ran ran = Ran.run(
                "export",
                log.folder(),
                copy,
                "--key",
                SignerKey.generate(TestLog.ORIGIN, KeyKind.NOTE).verifier());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("没有抄");
        assertThat(copy).doesNotExist();
    }

    @Test
    void publishesNoCheckpointOverWhatIsMissing() throws IOException {
        TestLog log = TestLog.in(root.resolve("log"));
        log.grow(600);
        log.delete("tile/entries/001");
        Path copy = root.resolve("copy");

        Ran ran = export(log, copy);
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("缺少tile/entries/001");
        assertThat(copy.resolve("checkpoint")).doesNotExist();
    }

    @Test
    void writesNowhereWhereAnotherWrites() throws IOException {
        TestLog log = TestLog.in(root.resolve("log"));
        log.grow(3);
        Path copy = root.resolve("copy");
        FolderLock other = FolderLock.of(copy);
        Ran ran = export(log, copy);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("另一个程序正在写" + copy);
        assertThat(copy.resolve("checkpoint")).doesNotExist();

        other.close();
        assertThat(export(log, copy).exitCode()).isZero();
    }
}
