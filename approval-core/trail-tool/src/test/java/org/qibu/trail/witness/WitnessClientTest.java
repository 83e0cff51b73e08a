package org.qibu.trail.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.Cosignature;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.NoteSignature;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.TestLog;

/** A log that shows its checkpoints to a witness over real HTTP. */
class WitnessClientTest {
    private static final Instant AT = Instant.parse("2026-11-28T02:00:00Z");
    private static final SignerKey KEY = SignerKey.generate("witness.example", KeyKind.COSIGNATURE);

    @TempDir
    private Path root;

    private TestLog log;
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        log = TestLog.in(root.resolve("log"));
        log.grow(600);
        server = WitnessServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                List.of(log.key().verifier()),
                KEY,
                root.resolve("memory"),
                InstantSource.fixed(AT));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WitnessClient client(VerifierKey key) {
        return WitnessClient.at(
                URI.create("http://127.0.0.1:" + server.address().getPort()), key);
    }

    private static SignedNote shown(WitnessClient client, TestLog log, long size) throws Exception {
        SignedNote checkpoint = log.signed(log.at(size).head());
        return checkpoint.with(client.cosignature(checkpoint, log.at(size)));
    }

    @Test
    void hasEachCheckpointCosignedAlsoWhenItWasStartedAnew() throws Exception {
        WitnessClient client = client(KEY.verifier());
        for (long size : new long[] {1, 256, 257, 257, 599}) {
            assertThat(shown(client, log, size).cosignature(KEY.verifier()))
                    .contains(new Cosignature("witness.example", AT));
        }
        SignedNote cosigned = shown(client(KEY.verifier()), log, 600);

        assertThat(cosigned.isSignedBy(log.key().verifier())).isTrue();
        assertThat(cosigned.signatures()).hasSize(2);
        assertThat(server.seen(log.key().verifier())).contains(log.at(600).head());
    }

    @Test
    void isToldThatTheLogWentBack() throws Exception {
        shown(client(KEY.verifier()), log, 600);

        assertThatThrownBy(() -> shown(client(KEY.verifier()), log, 599))
                .isInstanceOf(RefusingWitnessException.class)
                .hasMessageContaining("日志倒退了");
    }

    @Test
    void isToldThatTheLogIsAnother() throws Exception {
        shown(client(KEY.verifier()), log, 500);
        TestLog fork = log.elsewhere(root.resolve("fork"));
        fork.grow(600, index -> index < 300 ? TestLog.word(index) : "另" + index);

        assertThatThrownBy(() -> shown(client(KEY.verifier()), fork, 500))
                .isInstanceOf(RefusingWitnessException.class)
                .hasMessageContaining("根不同");
        assertThatThrownBy(() -> shown(client(KEY.verifier()), fork, 600))
                .isInstanceOf(RefusingWitnessException.class)
                .hasMessageContaining("422");
        assertThat(server.seen(log.key().verifier())).contains(log.at(500).head());
    }

    @Test
    void believesNoOtherWitnessInItsPlace() {
        VerifierKey expected =
                SignerKey.generate("witness.example", KeyKind.COSIGNATURE).verifier();

        assertThatThrownBy(() -> shown(client(expected), log, 600))
                .isInstanceOf(RefusingWitnessException.class)
                .hasMessageContaining("没有公钥");
    }

    @Test
    void takesNothingButTheCosignatureOutOfTheAnswer() throws Exception {
        SignedNote checkpoint = log.signed(log.at(600).head());
        NoteSignature own = KEY.cosign(Checkpoint.parse(checkpoint.text()), AT);
        SignerKey other = SignerKey.generate("other.example", KeyKind.COSIGNATURE);
        String more = other.cosign(Checkpoint.parse(checkpoint.text()), AT) + "\n";
        try (var answering = new Answering(200, more.repeat(70) + own + "\n" + more)) {
            assertThat(answering.client(KEY.verifier()).cosignature(checkpoint, log.at(600)))
                    .isEqualTo(own);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+5", "9223372036854775808", "", "5 5", "05"})
    void refusesASizeThatIsNone(String size) throws Exception {
        try (var answering = new Answering(409, size + "\n")) {
            assertThatThrownBy(() -> shown(answering.client(KEY.verifier()), log, 600))
                    .isInstanceOf(RefusingWitnessException.class)
                    .hasMessageContaining("没有说它见过的条数");
        }
    }

    /** Without a bound of its own the log would wait here for as long as the witness likes. */
    @Test
    @Timeout(30)
    void waitsForNoAnswerThatDoesNotEnd() throws Exception {
        try (var answering = Answering.withoutEnd()) {
            assertThatThrownBy(() -> shown(answering.client(KEY.verifier()), log, 600))
                    .isInstanceOf(IOException.class);
        }
    }
}
