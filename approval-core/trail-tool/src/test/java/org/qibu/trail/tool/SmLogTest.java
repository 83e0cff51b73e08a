package org.qibu.trail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.TestLog;
import org.qibu.trail.witness.WitnessKeys;
import org.qibu.trail.witness.WitnessServer;

/** A log by SM3 and SM2 is checked, followed and cosigned by what its key says of it. */
class SmLogTest {
    @TempDir
    private Path root;

    private TestLog log;

    @BeforeAll
    static void install() {
        Security.addProvider(new BouncyCastleProvider());
    }

    /** Other tests see the JVM as it was. */
    @AfterAll
    static void remove() {
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
    }

    @BeforeEach
    void write() {
        log = TestLog.in(root.resolve("log"), Profile.SM);
        log.grow(300);
    }

    private Ran fsck() {
        return Ran.run("fsck", log.folder(), "--key", log.key().verifier());
    }

    @Test
    void isCheckedAndFollowed() throws Exception {
        assertThat(fsck().exitCode()).as("%s", fsck()).isZero();
        Path state = root.resolve("seen");
        Object[] look = {"monitor", log.folder(), "--key", log.key().verifier(), "--state", state, "--once", "--entries"
        };
        assertThat(Ran.run(look).out()).contains("初次看到：300条");
        log.grow(700);
        assertThat(Ran.run(look).out()).contains("300条 → 700条");

        Files.write(log.file("tile/0/000"), new byte[8192]);
        assertThat(fsck().exitCode()).isEqualTo(1);
    }

    @Test
    void isCosignedByAWitnessOfItsProfileOnly() throws Exception {
        VerifierKey witness = made("sm", "--sm");
        Object[] wrong = {
            "witness",
            "--listen",
            "127.0.0.1:0",
            "--state",
            root,
            "--log",
            log.key().verifier(),
            "--key-file"
        };
        made("c2sp");
        Object[] mixed = Arrays.copyOf(wrong, wrong.length + 1);
        mixed[wrong.length] = root.resolve("c2sp");
        assertThat(Ran.run(mixed).err()).contains("按SM3记录，见证密钥却是为SHA-256的日志");

        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (WitnessServer server = WitnessServer.start(
                anywhere,
                List.of(log.key().verifier()),
                WitnessKeys.read(root.resolve("sm")),
                root.resolve("memory"),
                InstantSource.fixed(Instant.EPOCH))) {
            SignedNote shown = log.signed(log.at(300).head());
            URI address = URI.create("http://127.0.0.1:" + server.address().getPort() + "/add-checkpoint");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .POST(HttpRequest.BodyPublishers.ofString("old 0\n\n" + shown))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(SignedNote.parse(shown + answer.body()).cosignature(witness))
                    .isPresent();
        }
    }

    private VerifierKey made(String file, String... more) {
        var args =
                new ArrayList<Object>(List.of("witness", "--new-key", root.resolve(file), "--name", "witness.example"));
        args.addAll(List.of(more));
        return VerifierKey.parse(Ran.run(args.toArray()).out().strip());
    }

    @Test
    void isNotJudgedWhereTheAlgorithmsAreMissing() {
        String key = log.key().verifier().toString();
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            Ran ran = Ran.run("fsck", log.folder(), "--key", key);
            assertThat(ran.exitCode()).isEqualTo(3);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .startsWith("没有答案：这里的Java没有密码算法SM3")
                    .contains("bcprov-jdk18on放进类路径：java -cp qibu-trail.jar")
                    .hasLineCount(1);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            install();
        }
    }

    /** Nobody registers the provider but who finds it on the class path. */
    @Test
    void isWrittenAndCheckedByAProviderThatIsOnTheClassPath() throws Exception {
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        try {
            Path demo = root.resolve("demo");
            Ran written = Ran.run("demo", demo, "--entries", 300, "--sm");
            assertThat(written.exitCode()).as("%s", written).isZero();
            assertThat(Files.readString(demo.resolve("key.txt"))).startsWith("demo.example/trail+");
            assertThat(Ran.run("verify", demo, "--key", demo.resolve("key.txt")).exitCode())
                    .isZero();
            Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
            assertThat(Ran.run("fsck", demo, "--key", demo.resolve("key.txt")).out())
                    .contains("成立：300条");
            Files.write(demo.resolve("tile/0/000"), new byte[8192]);
            assertThat(Ran.run("fsck", demo, "--key", demo.resolve("key.txt")).exitCode())
                    .isEqualTo(1);
        } finally {
            install();
        }
    }
}
