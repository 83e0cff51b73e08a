package org.qibu.approval.trail.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qibu.approval.trail.CompactRange;
import org.qibu.approval.trail.ConsistencyProof;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.Nodes;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;

class WitnessTest {
    private static final TreeHash SHA256 = TreeHash.sha256();
    private static final Instant AT = Instant.parse("2026-11-28T02:00:00Z");
    private static final SignerKey LOG = SignerKey.generate("county.example/610702", KeyKind.NOTE);
    private static final SignerKey KEY = SignerKey.generate("witness.example", KeyKind.COSIGNATURE);
    private static final Witness WITNESS = new Witness(SHA256, LOG.verifier(), KEY);

    /** A log in memory; two of different words are forks of one another. */
    private record Log(String word) {
        Nodes nodes() {
            Map<String, Hash> made = new HashMap<>();
            CompactRange range =
                    CompactRange.empty(SHA256, (level, index, hash) -> made.put(level + "/" + index, hash));
            for (int i = 0; i < 20; i++) {
                // What both begin with is the same.
                range.append(SHA256.leaf((i < 5 ? "entry " + i : word + i).getBytes(UTF_8)));
            }
            return (level, index) ->
                    Optional.ofNullable(made.get(level + "/" + index)).orElseThrow();
        }

        Prover at(long size) {
            return new Prover(SHA256, nodes(), size);
        }

        TreeHead head(long size) {
            return at(size).head();
        }

        SignedNote shown(long size) {
            return SignedNote.of(
                    Checkpoint.of(LOG.verifier().name(), head(size)).toString(), LOG);
        }
    }

    private static final Log OURS = new Log("ours");
    private static final Log FORK = new Log("fork");

    @Test
    void cosignsWhatGoesOnFromWhatItSawAndKeepsIt() {
        var first = (Witness.Answer.Cosigned)
                WITNESS.look(Optional.empty(), OURS.shown(7), 0, OURS.at(7).consistency(0), AT);
        assertThat(first.seen().tree()).isEqualTo(OURS.head(7));
        var second = (Witness.Answer.Cosigned) WITNESS.look(
                Optional.of(OURS.head(7)), OURS.shown(20), 7, OURS.at(20).consistency(7), AT);
        SignedNote cosigned = OURS.shown(20).with(second.signature());

        assertThat(new WitnessPolicy(1, List.of(KEY.verifier())).isSatisfiedBy(cosigned))
                .isTrue();
        assertThat(cosigned.cosignature(KEY.verifier()).map(Cosignature::at)).contains(AT);
    }

    @Test
    void refusesAForkAndARewriteAndAShorterLog() {
        Optional<TreeHead> seen = Optional.of(OURS.head(12));
        assertThat(WITNESS.look(seen, FORK.shown(20), 12, FORK.at(20).consistency(12), AT))
                .isEqualTo(new Witness.Answer.Inconsistent(Verdict.OLDER_ROOT_DIFFERS));
        assertThat(WITNESS.look(seen, FORK.shown(12), 12, new ConsistencyProof(List.of()), AT))
                .isEqualTo(new Witness.Answer.Inconsistent(Verdict.OLDER_ROOT_DIFFERS));
        assertThat(WITNESS.look(seen, OURS.shown(7), 12, new ConsistencyProof(List.of()), AT))
                .as("yesterday's backup")
                .isEqualTo(new Witness.Answer.Inconsistent(Verdict.SIZES_REVERSED));
        assertThat(WITNESS.look(seen, OURS.shown(20), 7, OURS.at(20).consistency(7), AT))
                .isEqualTo(new Witness.Answer.BeginsElsewhere(12));
    }

    @Test
    void refusesWhatTheLogDidNotSign() {
        SignerKey other = SignerKey.generate("county.example/610702", KeyKind.NOTE);
        String text = OURS.shown(7).text();
        assertThat(WITNESS.look(Optional.empty(), SignedNote.of(text, other), 0, new ConsistencyProof(List.of()), AT))
                .isEqualTo(new Witness.Answer.NotTheLogs());
        String elsewhere = Checkpoint.of("elsewhere.example", OURS.head(7)).toString();
        assertThat(WITNESS.look(
                        Optional.empty(), SignedNote.of(elsewhere, LOG), 0, new ConsistencyProof(List.of()), AT))
                .isEqualTo(new Witness.Answer.NotTheLogs());
    }

    @Test
    void aPolicyCountsEachOfItsWitnessesOnce() {
        SignerKey second = SignerKey.generate("second.example", KeyKind.COSIGNATURE);
        SignerKey stranger = SignerKey.generate("stranger.example", KeyKind.COSIGNATURE);
        var policy = new WitnessPolicy(2, List.of(KEY.verifier(), second.verifier()));
        Checkpoint checkpoint = Checkpoint.of(LOG.verifier().name(), OURS.head(7));
        SignedNote once = OURS.shown(7).with(KEY.cosign(checkpoint, AT));

        assertThat(WitnessPolicy.none().isSatisfiedBy(OURS.shown(7))).isTrue();
        assertThat(policy.isSatisfiedBy(once.with(KEY.cosign(checkpoint, AT.plusSeconds(1)))))
                .isFalse();
        assertThat(policy.isSatisfiedBy(once.with(stranger.cosign(checkpoint, AT))))
                .isFalse();
        assertThat(policy.isSatisfiedBy(once.with(second.cosign(checkpoint, AT))))
                .isTrue();
        assertThatThrownBy(() -> new WitnessPolicy(2, List.of(KEY.verifier(), KEY.verifier())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WitnessPolicy(1, List.of(LOG.verifier())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
