package org.qibu.trail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.TestLog;

class WitnessCommandTest {
    @TempDir
    private Path root;

    private Path keyFile;
    private VerifierKey key;

    @BeforeEach
    void makeKey() {
        keyFile = root.resolve("key");
        Ran ran = Ran.run("witness", "--new-key", keyFile, "--name", "witness.example");
        assertThat(ran.exitCode()).as("%s", ran).isZero();
        key = VerifierKey.parse(ran.out().strip());
    }

    @Test
    void makesAKeyThatOnlyItsOwnerReads() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
        assertThat(key.name()).isEqualTo("witness.example");
        assertThat(Files.readString(keyFile)).startsWith(key + "\n");
    }

    @Test
    void neverOverwritesAKey() throws Exception {
        String before = Files.readString(keyFile);
        Ran again = Ran.run("witness", "--new-key", keyFile, "--name", "witness.example");

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("密钥从不覆盖");
        assertThat(Files.readString(keyFile)).isEqualTo(before);
        assertThat(Ran.run("witness", "--new-key", root.resolve("other"), "--name", "a b")
                        .err())
                .contains("不能作名称");
    }

    @Test
    void refusesAKeyFileThatIsNone() throws Exception {
        TestLog log = TestLog.in(root.resolve("log"));
        Files.writeString(root.resolve("cut"), key + "\n");
        Ran ran = Ran.run(
                "witness",
                "--listen",
                "127.0.0.1:0",
                "--log",
                log.key().verifier(),
                "--state",
                root.resolve("state"),
                "--key-file",
                root.resolve("cut"));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("里面没有见证密钥");
        assertThat(Ran.run("witness", "--log", key).err()).contains("这把公钥不是日志的");
    }

    /** The command as it is run, asked over HTTP, until it is stopped. */
    @Test
    void answersUntilItIsStopped() throws Exception {
        TestLog log = TestLog.in(root.resolve("log"));
        log.grow(10);
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r--r--"));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int[] exitCode = {-1};
        Thread serving = new Thread(() -> exitCode[0] = TrailTool.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "witness",
                "--listen",
                "127.0.0.1:0",
                "--log",
                log.key().verifier().toString(),
                "--state",
                root.resolve("state").toString(),
                "--key-file",
                keyFile.toString()));
        serving.start();
        URI address = address(out, serving).orElseThrow(() -> new AssertionError(err.toString(StandardCharsets.UTF_8)));
        SignedNote shown = log.signed(log.at(10).head());
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.ofString("old 0\n\n" + shown))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        serving.interrupt();
        serving.join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SignedNote.parse(shown + answer.body()).cosignature(key)).isPresent();
        assertThat(exitCode[0]).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(key.toString(), "还没有会签过");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("应改为只有自己能读");
    }

    private static Optional<URI> address(ByteArrayOutputStream out, Thread serving) throws InterruptedException {
        Pattern pattern = Pattern.compile("http://\\S+/add-checkpoint");
        while (serving.isAlive()) {
            Matcher said = pattern.matcher(out.toString(StandardCharsets.UTF_8));
            if (said.find()) {
                return Optional.of(URI.create(said.group()));
            }
            Thread.sleep(10);
        }
        return Optional.empty();
    }
}
