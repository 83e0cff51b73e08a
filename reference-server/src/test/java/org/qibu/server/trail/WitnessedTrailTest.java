package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.Uninterruptibles;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.trail.witness.WitnessServer;

/** A county's trail and its witnesses, over real HTTP. */
class WitnessedTrailTest {
    private static final SignerKey ONE = SignerKey.generate("one.example", KeyKind.COSIGNATURE);
    private static final SignerKey OTHER = SignerKey.generate("other.example", KeyKind.COSIGNATURE);

    @TempDir
    private Path folder;

    @Test
    void isPublishedOnlyWhenEnoughHaveCosignedIt() throws Exception {
        Diaries diaries = Diaries.of("610942", folder);
        diaries.write(3);
        try (WitnessServer one = witness(diaries, ONE)) {
            int free = one.address().getPort() + 1;
            ImmutableMap<URI, VerifierKey> both =
                    ImmutableMap.of(at(one.address().getPort()), ONE.verifier(), at(free), OTHER.verifier());
            step(diaries, Witnesses.of(2, both));

            assertThat(diaries.placed()).as("they enter all the same").hasSize(3);
            assertThat(diaries.trail().checkpoint()).as("one of two is too few").isEmpty();

            step(diaries, Witnesses.of(1, both));
        }
        SignedNote published = diaries.trail().checkpoint().orElseThrow();
        assertThat(diaries.published().tree().size()).isEqualTo(3);
        assertThat(published.isSignedBy(diaries.trail().verifier())).isTrue();
        assertThat(new WitnessPolicy(1, List.of(ONE.verifier())).isSatisfiedBy(published))
                .isTrue();
    }

    /** One after the other, a few that do not answer would keep the checkpoint from being published for long. */
    @Test
    void asksAllWitnessesAtOnce() throws Exception {
        Diaries diaries = Diaries.of("610945", folder);
        diaries.write(1);
        CyclicBarrier meeting = new CyclicBarrier(2);
        AtomicInteger met = new AtomicInteger();
        try (Meeting one = new Meeting(meeting, met);
                Meeting other = new Meeting(meeting, met)) {
            step(
                    diaries,
                    Witnesses.of(
                            2, ImmutableMap.of(at(one.port()), ONE.verifier(), at(other.port()), OTHER.verifier())));
        }
        assertThat(met).hasValue(2);
    }

    /** However long it takes to answer: a fact has its place within a second. */
    @Test
    void factsEnterTheTrailWhileAWitnessIsSilent() throws Exception {
        Diaries diaries = Diaries.of("610964", folder);
        diaries.write(1);
        CountDownLatch answers = new CountDownLatch(1);
        HttpServer silent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        silent.createContext("/", exchange -> {
            Uninterruptibles.awaitUninterruptibly(answers);
            exchange.close();
        });
        silent.start();
        try {
            Sequencer sequencer = diaries.sequencer(
                    diaries.queries(),
                    Duration.ofMinutes(1),
                    Witnesses.of(1, ImmutableMap.of(at(silent.getAddress().getPort()), ONE.verifier())));
            sequencer.step();
            diaries.write(1);
            sequencer.step();

            assertThat(diaries.placed()).hasSize(2);
            assertThat(sequencer.isAsking()).as("it has not answered yet").isTrue();
            assertThat(diaries.trail().checkpoint()).isEmpty();
            sequencer.leave();
        } finally {
            answers.countDown();
            silent.stop(0);
        }
    }

    /** Answers when the other one is asked as well. */
    private static final class Meeting implements AutoCloseable {
        private final HttpServer server;

        private Meeting(CyclicBarrier meeting, AtomicInteger met) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    meeting.await(2, TimeUnit.SECONDS);
                    met.incrementAndGet();
                    exchange.sendResponseHeaders(403, -1);
                } catch (BrokenBarrierException | TimeoutException alone) {
                    // Left without an answer.
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            server.start();
        }

        private int port() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** The trail of a restored backup goes on with other facts than those that others have seen. */
    @Test
    void aTrailThatWasBroughtBackToYesterdayFindsNoWitness() throws Exception {
        Diaries real = Diaries.of("610943", folder);
        try (WitnessServer one = witness(real, ONE)) {
            Witnesses witnesses =
                    Witnesses.of(1, ImmutableMap.of(at(one.address().getPort()), ONE.verifier()));
            real.write(5);
            step(real, witnesses);
            Optional<SignedNote> yesterday = real.trail().checkpoint();
            real.write(5);
            step(real, witnesses);
            assertThat(real.published().tree().size()).isEqualTo(10);

            ByHand.bringBack(real, 5, yesterday.orElseThrow().toString());
            real.write(7);
            step(real, Witnesses.of(1, ImmutableMap.of(at(one.address().getPort()), ONE.verifier())));
        }

        assertThat(real.published().tree().size())
                .as("what was seen last is not followed")
                .isEqualTo(5);
    }

    private static void step(Diaries diaries, Witnesses witnesses) {
        Sequencer sequencer = diaries.sequencer(diaries.queries(), Duration.ofMinutes(1), witnesses);
        do {
            sequencer.step();
        } while (sequencer.isAsking());
        sequencer.leave();
    }

    private WitnessServer witness(Diaries diaries, SignerKey key) throws IOException {
        return WitnessServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                List.of(diaries.trail().verifier()),
                key,
                folder.resolve(key.verifier().name()),
                InstantSource.system());
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }
}
