package org.qibu.trail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.trail.note.SignedNote;
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

    private Ran once(Object place) {
        return Ran.run("monitor", place, "--key", log.key().verifier(), "--state", state, "--once");
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
                    .isEqualTo(log.tiles().checkpoint().orElseThrow());
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
                .containsExactlyInAnyOrder(seen, fork.tiles().checkpoint().orElseThrow());
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

        assertThat(silent.exitCode()).isEqualTo(1);
        assertThat(silent.err()).contains("没有答案").doesNotContain("警报");
        assertThat(evidence()).isEmpty();
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
            while (following.isAlive()) {
                // While it reads an answer, JDK 17's HTTP client takes an interrupt and says nothing of it (JDK-8294047).
                following.interrupt();
                following.join(50);
            }

            assertThat(ran[0].exitCode()).isZero();
            assertThat(ran[0].err()).contains("【警报】");
            assertThat(evidence()).hasSize(2);
        }
    }
}
