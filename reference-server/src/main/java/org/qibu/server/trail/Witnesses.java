package org.qibu.server.trail;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.note.NoteSignature;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.trail.witness.RefusingWitnessException;
import org.qibu.trail.witness.WitnessClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those outside the county who must have seen a checkpoint before it is published. A county whose database is brought back to
 * yesterday, or rewritten, finds none that cosigns it.
 */
public final class Witnesses {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    /** Facts go on entering the trail meanwhile. */
    private static final long AGAIN_NANOS = Duration.ofSeconds(2).toNanos();

    /** One that does not answer costs seconds, for which every checkpoint would wait. */
    private static final long SILENT_NANOS = Duration.ofSeconds(30).toNanos();

    /** So late the trail is published where one of them hangs and the others are enough. */
    private static final long WAIT_NANOS = Duration.ofSeconds(2).toNanos();

    private final ExecutorService asking = Executors.newCachedThreadPool(new ThreadFactoryBuilder()
            .setNameFormat("qibu-witness-%d")
            .setDaemon(true)
            .build());
    private final ImmutableList<WitnessClient> clients;
    private final WitnessPolicy policy;
    private final Map<WitnessClient, Long> silentUntil = new ConcurrentHashMap<>();
    private long notBefore = System.nanoTime();
    private boolean lacking;

    private Witnesses(ImmutableList<WitnessClient> clients, WitnessPolicy policy) {
        this.clients = clients;
        this.policy = policy;
    }

    /**
     * So many of these.
     *
     * @param byAddress where each answers and the key by which its cosignatures are checked
     * @throws IllegalArgumentException if more are needed than there are, or a key is no witness's
     */
    public static Witnesses of(int needed, ImmutableMap<URI, VerifierKey> byAddress) {
        return new Witnesses(
                byAddress.entrySet().stream()
                        .map(each -> WitnessClient.at(each.getKey(), each.getValue()))
                        .collect(toImmutableList()),
                new WitnessPolicy(needed, byAddress.values().asList()));
    }

    /** Nobody is asked. */
    public static Witnesses none() {
        return of(0, ImmutableMap.of());
    }

    /**
     * Shows a checkpoint to all of them, on another thread.
     *
     * @return the same with their cosignatures; empty where too few have cosigned it
     */
    Future<Optional<SignedNote>> ask(PublishedTree tree) {
        return clients.isEmpty()
                ? CompletableFuture.completedFuture(Optional.of(tree.checkpoint()))
                : asking.submit(() -> cosigned(tree.checkpoint(), tree.prover()));
    }

    private synchronized Optional<SignedNote> cosigned(SignedNote checkpoint, Prover prover) {
        if (System.nanoTime() - notBefore < 0) {
            return Optional.empty();
        }
        SignedNote shown = checkpoint;
        for (NoteSignature cosignature : cosignatures(checkpoint, prover)) {
            shown = shown.with(cosignature);
        }
        boolean enough = policy.isSatisfiedBy(shown);
        if (!enough) {
            notBefore = System.nanoTime() + AGAIN_NANOS;
        }
        if (lacking == enough) {
            LOG.info(
                    enough
                            ? "enough witnesses cosign the trail again"
                            : "too few witnesses cosign the trail; facts enter it, and it is not published");
        }
        lacking = !enough;
        return enough ? Optional.of(shown) : Optional.empty();
    }

    /** All are asked at once: they take as long as the slowest of them, and no longer than it is waited for. */
    private ImmutableList<NoteSignature> cosignatures(SignedNote checkpoint, Prover prover) {
        long until = System.nanoTime() + WAIT_NANOS;
        ImmutableMap<WitnessClient, Future<Optional<NoteSignature>>> asked = clients.stream()
                .filter(client -> System.nanoTime() - silentUntil.getOrDefault(client, notBefore) >= 0)
                .collect(toImmutableMap(
                        client -> client, client -> asking.submit(() -> ask(client, checkpoint, prover))));
        return asked.entrySet().stream()
                .flatMap(each -> answer(each.getKey(), each.getValue(), until).stream())
                .collect(toImmutableList());
    }

    private Optional<NoteSignature> answer(WitnessClient client, Future<Optional<NoteSignature>> answer, long until) {
        try {
            return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            leaveAlone(client, "not in time");
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            Throwables.throwIfUnchecked(requireNonNull(failed.getCause()));
            throw new IllegalStateException(failed);
        }
        // It goes on asking, within its own patience: should it be refused, whoever is responsible hears of it.
        return Optional.empty();
    }

    private void leaveAlone(WitnessClient client, String why) {
        LOG.warn("the witness {} does not answer: {}", client.key().name(), why);
        silentUntil.put(client, System.nanoTime() + SILENT_NANOS);
    }

    private Optional<NoteSignature> ask(WitnessClient client, SignedNote checkpoint, Prover prover) {
        try {
            return Optional.of(client.cosignature(checkpoint, prover));
        } catch (RefusingWitnessException refusing) {
            // It may know what was done to the log: whoever is responsible must hear of it each time.
            LOG.error("a witness does not cosign the trail: {}", refusing.getMessage());
        } catch (IOException unreachable) {
            leaveAlone(client, unreachable.toString());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
