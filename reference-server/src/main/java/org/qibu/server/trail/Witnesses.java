package org.qibu.server.trail;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.trail.witness.RefusingWitnessException;
import org.qibu.trail.witness.WitnessClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those outside the county who must have seen a checkpoint before it is published. A county whose database is brought back to
 * yesterday, or rewritten, finds none that cosigns it. Not safe for several threads.
 */
public final class Witnesses {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    /** Facts go on entering the trail meanwhile. */
    private static final long AGAIN_NANOS = Duration.ofSeconds(2).toNanos();

    /** Each that does not answer costs seconds: asked every time, a few of them would cost the sequencer its lease. */
    private static final long SILENT_NANOS = Duration.ofSeconds(30).toNanos();

    private final ImmutableList<WitnessClient> clients;
    private final WitnessPolicy policy;
    private final Map<WitnessClient, Long> silentUntil = new HashMap<>();
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
     * Shows a checkpoint to all of them.
     *
     * @return the same with their cosignatures; empty while too few have cosigned it
     */
    Optional<SignedNote> cosigned(SignedNote checkpoint, Prover prover) {
        if (System.nanoTime() < notBefore) {
            return Optional.empty();
        }
        SignedNote shown = checkpoint;
        for (WitnessClient client : clients) {
            if (System.nanoTime() >= silentUntil.getOrDefault(client, notBefore)) {
                shown = asked(client, shown, prover);
            }
        }
        boolean enough = policy.isSatisfiedBy(shown);
        if (!enough) {
            notBefore = System.nanoTime() + AGAIN_NANOS;
        }
        if (lacking == enough) {
            LOG.info(
                    enough
                            ? "enough witnesses cosign the trail again"
                            : "too few witnesses cosign the trail; it is not published");
        }
        lacking = !enough;
        return enough ? Optional.of(shown) : Optional.empty();
    }

    private SignedNote asked(WitnessClient client, SignedNote checkpoint, Prover prover) {
        try {
            return client.cosigned(checkpoint, prover);
        } catch (RefusingWitnessException refusing) {
            // It may know what was done to the log: whoever is responsible must hear of it each time.
            LOG.error("a witness does not cosign the trail: {}", refusing.getMessage());
        } catch (IOException unreachable) {
            LOG.warn("the witness {} does not answer: {}", client.key().name(), unreachable.toString());
            silentUntil.put(client, System.nanoTime() + SILENT_NANOS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        return checkpoint;
    }
}
