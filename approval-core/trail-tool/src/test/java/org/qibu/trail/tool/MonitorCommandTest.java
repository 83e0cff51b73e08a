package org.qibu.trail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.trail.Served;
import org.qibu.trail.TestLog;

/** What a monitor remembers, and what it keeps as evidence. */
class MonitorCommandTest {
    @TempDir
    private Path root;

    private TestLog log;
    private Path state;

    @BeforeEach
    void begin() {
        log = TestLog.in(root.resolve("log"));
        log.grow(300);
        state = root.resolve("state/seen.txt");
    }

    private Ran once(Object place, Object... more) {
        var args = new ArrayList<Object>(
                List.of("monitor", place, "--key", log.key().verifier(), "--state", state, "--once"));
        args.addAll(List.of(more));
        return Ran.run(args.toArray());
    }

    private List<Path> evidence() throws IOException {
        try (Stream<Path> files = Files.list(state.getParent())) {
            return files.filter(file -> file.toString().contains("alarm"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void remembersWhatItFoundRightFromRunToRun() throws IOException {
        try (Served served = new Served(log.folder())) {
            assertThat(once(served.address()).out()).contains("初次看到：300条");
            assertThat(Files.readString(state))
                    .startsWith(log.tiles().checkpoint().orElseThrow());
            assertThat(once(served.address()).out()).contains("没有变化：300条");
            log.grow(400);
            Ran grown = once(served.address());
            assertThat(grown.out()).contains("300条 → 400条");
            assertThat(grown.exitCode()).isZero();
        }
        assertThat(evidence()).isEmpty();
    }

    @Test
    void keepsBothCheckpointsOfAForkAndRemembersTheFirst() throws IOException {
        once(log.folder());
        String seen = Files.readString(state);
        String checkpoint = log.tiles().checkpoint().orElseThrow();
        TestLog fork = log.elsewhere(root.resolve("fork"));
        fork.grow(300, index -> "另" + index);

        Ran alarmed = once(fork.folder());
        assertThat(alarmed.exitCode()).isEqualTo(1);
        assertThat(alarmed.err()).contains("【警报】", "日志有两个版本");
        assertThat(evidence()).hasSize(2);
        assertThat(evidence())
                .allSatisfy(file -> assertThat(SignedNote.parse(Files.readString(file))
                                .isSignedBy(log.key().verifier()))
                        .isTrue());
        assertThat(evidence().stream().map(MonitorCommandTest::read))
                .containsExactlyInAnyOrder(checkpoint, fork.tiles().checkpoint().orElseThrow());
        assertThat(Files.readString(state)).isEqualTo(seen);

        once(fork.folder());
        assertThat(evidence()).as("the same evidence once").hasSize(2);
        assertThat(once(log.folder()).exitCode())
                .as("the log itself still goes on")
                .isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void isNotTakenInByYesterdaysBackup() throws IOException {
        TestLog yesterday = log.copyTo(root.resolve("yesterday"));
        log.grow(301);
        once(log.folder());

        assertThat(once(yesterday.folder()).err()).contains("日志变短了");
        assertThat(evidence()).hasSize(2);
    }

    @Test
    void aMemoryThatIsSpoiltIsNotTakenForNone() throws IOException {
        once(log.folder());
        Files.writeString(state, "");
        assertThat(once(log.folder()).exitCode()).isEqualTo(2);

        TestLog other = TestLog.in(root.resolve("other"));
        Files.writeString(state, other.signed(log.at(300).head()).toString());
        assertThat(once(log.folder()).err()).contains("不是这个日志的检查点");
    }

    @Test
    void aServerThatDoesNotAnswerIsNoAlarm() throws IOException {
        once(log.folder());
        log.delete("checkpoint");
        Ran silent = once(log.folder());

        assertThat(silent.exitCode()).isEqualTo(3);
        assertThat(silent.err()).contains("没有答案").doesNotContain("警报");
        assertThat(evidence()).isEmpty();
    }

    /** The checkpoint is as it was; what was read long ago is not. */
    @ParameterizedTest
    @CsvSource({
        "tile/entries/000, --entries, 第4条（在tile/entries/000）与签名的不符：这一条被改动",
        "tile/0/000, --entries, tile/0/000中第1条的散列不对",
        "tile/0/000, --reread=64, tile/0/000中第1条的散列不对",
        "tile/0/003.p/232, --reread=64, tile/0/003.p/232中第769条的散列不对",
        "tile/1/000.p/3, --reread=64, tile/1/000.p/3中第256至511条的散列不对",
    })
    void namesWhatWasAlteredLongAgo(String path, String option, String named) throws IOException {
        log.grow(1000);
        assertThat(once(log.folder(), option).exitCode()).isZero();
        byte[] bytes = log.bytes(path);
        bytes[40] ^= 1;
        log.write(path, bytes);

        for (int again = 0; again < 2; again++) {
            Ran alarmed = once(log.folder(), option);
            assertThat(alarmed.exitCode()).as("%s", alarmed).isEqualTo(1);
            assertThat(alarmed.err()).contains("【警报】日志的旧内容与签名的根不符：" + named);
        }
        assertThat(evidence()).as("kept once").hasSize(1);
        assertThat(evidence().get(0)).hasContent(log.tiles().checkpoint().orElseThrow());
        bytes[40] ^= 1;
        log.write(path, bytes);
        assertThat(once(log.folder(), option).exitCode()).as("mended").isZero();
    }

    /** Few tiles at a look, and the whole log in some looks; each of them is read once in a round. */
    @Test
    void goesThroughTheWholeLogInTurn() throws IOException {
        log.grow(2000);
        try (Served served = new Served(log.folder())) {
            List<List<String>> bundles = new ArrayList<>();
            once(served.address(), "--reread", "0", "--entries");
            for (int look = 0; look < 4; look++) {
                served.asked.clear();
                assertThat(once(served.address(), "--reread", "3", "--entries").exitCode())
                        .isZero();
                bundles.add(served.asked.stream()
                        .filter(path -> path.contains("entries"))
                        .toList());
            }
            String each = "tile/entries/00";
            assertThat(bundles)
                    .containsExactly(
                            List.of(each + "0", each + "1", each + "2"),
                            List.of(each + "3", each + "4", each + "5"),
                            List.of(each + "6", each + "7.p/208", each + "0"),
                            List.of(each + "1", each + "2", each + "3"));
            assertThat(Files.readString(state)).contains("\nnext 4\n");
        }
    }

    @Test
    void readsTheMemoryOfBeforeItWentRound() throws IOException {
        Files.createDirectories(state.getParent());
        Files.writeString(state, log.tiles().checkpoint().orElseThrow());
        assertThat(once(log.folder()).out()).contains("没有变化：300条");
        assertThat(Files.readString(state)).contains("\nsince 2");
        Files.writeString(state, Files.readString(state).replace("since 2", "since x"));
        assertThat(once(log.folder()).exitCode()).isEqualTo(2);
    }

    @Test
    void alarmsOnALogThatStandsStillForLongerThanItMay() throws IOException {
        once(log.folder());
        assertThat(once(log.folder(), "--stale", "1").exitCode()).isZero();
        Files.writeString(
                state,
                Files.readString(state)
                        .replaceFirst("since .*", "since " + Instant.now().minusSeconds(7300)));
        assertThat(once(log.folder()).exitCode()).isZero();
        assertThat(once(log.folder(), "--stale", "3").exitCode()).isZero();
        Ran stale = once(log.folder(), "--stale", "2");
        assertThat(stale.exitCode()).isEqualTo(1);
        assertThat(stale.err()).contains("日志很久没有增加", "一直是300条，超过2小时");

        log.grow(301);
        assertThat(once(log.folder(), "--stale", "2").exitCode()).isZero();
    }

    @Test
    void asksForWitnesses() {
        SignerKey witness = SignerKey.generate("witness.example", KeyKind.COSIGNATURE);
        Ran alone = once(log.folder(), "--witness", witness.verifier());
        assertThat(alone.exitCode()).isEqualTo(1);
        assertThat(alone.err()).contains("检查点上认可的见证方签名不够：只有0个，至少需要1个");
        assertThat(once(log.folder(), "--witness", witness.verifier(), "--need", "0")
                        .exitCode())
                .isZero();
    }

    /** It alarms and goes on until it is stopped. */
    @Test
    void goesOnAfterAnAlarm() throws Exception {
        once(log.folder());
        TestLog fork = log.elsewhere(root.resolve("fork"));
        fork.grow(300, index -> "另" + index);
        try (Served served = new Served(fork.folder())) {
            Ran[] ran = new Ran[1];
            Thread following = new Thread(() -> ran[0] = Ran.run(
                    "monitor", served.address(), "--key", log.key().verifier(), "--state", state, "--every", "1"));
            following.start();
            while (served.asked.stream().filter("checkpoint"::equals).count() < 2) {
                Thread.sleep(10);
            }
            // More than once: while it reads an answer the JDK's HTTP client takes an interruption and forgets it.
            while (following.isAlive()) {
                following.interrupt();
                following.join(100);
            }

            assertThat(ran[0].exitCode()).isZero();
            assertThat(ran[0].err()).contains("【警报】");
            assertThat(evidence()).hasSize(2);
        }
    }
}
