package org.qibu.approval.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qibu.approval.trail.Trees.SHA256;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every proof of every tree up to 300 entries, and whatever else is shown in its place. */
class ProofsTest {
    private static final int MOST = 300;
    private static final List<Hash> LEAVES = Trees.leaves(MOST);
    private static final Nodes NODES = Trees.nodes(LEAVES);
    private static final Hash OTHER = SHA256.leaf(new byte[] {1});

    private static TreeHead head(long size) {
        return Trees.head(LEAVES.subList(0, (int) size));
    }

    private static Prover prover(long size) {
        return new Prover(SHA256, NODES, size);
    }

    @Test
    void everyEntryOfEveryTreeIsProvedToBeInItAtItsPlaceAlone() {
        for (int size = 1; size <= MOST; size++) {
            TreeHead head = head(size);
            assertThat(prover(size).head()).isEqualTo(head);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = prover(size).inclusion(index);
                assertThat(proof.verify(SHA256, LEAVES.get(index), head)).isEqualTo(Verdict.HOLDS);
                assertThat(proof.verify(SHA256, OTHER, head)).isEqualTo(Verdict.ROOT_DIFFERS);
                int beside = index ^ 1;
                if (beside < size) {
                    assertThat(new InclusionProof(beside, proof.path()).verify(SHA256, LEAVES.get(index), head))
                            .as("%s shown as %s of %s", index, beside, size)
                            .isNotEqualTo(Verdict.HOLDS);
                }
            }
        }
    }

    @Test
    void noTreeOfAnotherSizeIsTakenForTheProvedOne() {
        for (int size = 1; size <= 64; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = prover(size).inclusion(index);
                for (int other = 0; other <= 64; other++) {
                    if (other != size) {
                        assertThat(proof.verify(SHA256, LEAVES.get(index), head(other)))
                                .isNotEqualTo(Verdict.HOLDS);
                    }
                }
            }
        }
    }

    @Test
    void everyPairOfSizesIsProvedConsistentAndNoOtherRootIs() {
        for (int newer = 0; newer <= MOST; newer++) {
            TreeHead after = head(newer);
            for (int older = 0; older <= newer; older++) {
                TreeHead before = head(older);
                ConsistencyProof proof = prover(newer).consistency(older);
                assertThat(proof.verify(SHA256, before, after)).isEqualTo(Verdict.HOLDS);
                assertThat(proof.verify(SHA256, new TreeHead(older, OTHER), after))
                        .isIn(Verdict.OLDER_ROOT_DIFFERS, Verdict.ROOT_DIFFERS);
                if (older > 0 && older < newer) {
                    assertThat(proof.verify(SHA256, before, new TreeHead(newer, OTHER)))
                            .isEqualTo(Verdict.ROOT_DIFFERS);
                    assertThat(proof.verify(SHA256, after, before)).isEqualTo(Verdict.SIZES_REVERSED);
                }
            }
        }
    }

    /** Of every proof of every tree: a bit of each hash of its path, of the leaf, of the roots, and each bit of the index. */
    @Test
    void noProofOfAnyTreeHoldsWithABitAltered() {
        int bit = 0;
        for (int size = 1; size <= MOST; size++) {
            TreeHead head = head(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = prover(size).inclusion(index);
                Hash leaf = LEAVES.get(index);
                for (int at = 0; at < proof.path().size(); at++) {
                    InclusionProof altered = new InclusionProof(index, altered(proof.path(), at, bit++));
                    assertThat(altered.verify(SHA256, leaf, head)).isEqualTo(Verdict.ROOT_DIFFERS);
                }
                assertThat(proof.verify(SHA256, altered(leaf, bit++), head)).isEqualTo(Verdict.ROOT_DIFFERS);
                assertThat(proof.verify(SHA256, leaf, new TreeHead(size, altered(head.root(), bit++))))
                        .isEqualTo(Verdict.ROOT_DIFFERS);
                assertThat(Stream.iterate(1L, of -> of << 1)
                                .limit(Long.SIZE)
                                .map(of -> new InclusionProof(proof.index() ^ of, proof.path()))
                                .filter(moved ->
                                        moved.verify(SHA256, leaf, head).holds()))
                        .isEmpty();
            }
            for (int older = 1; older < size; older++) {
                List<Hash> path = prover(size).consistency(older).path();
                for (int at = 0; at < path.size(); at++) {
                    assertThat(new ConsistencyProof(altered(path, at, bit++)).verify(SHA256, head(older), head))
                            .isIn(Verdict.OLDER_ROOT_DIFFERS, Verdict.ROOT_DIFFERS);
                }
            }
        }
        assertThat(bit).as("every bit of a hash has had its turn").isGreaterThan(1000 * 8 * Hash.LENGTH);
    }

    private static List<Hash> altered(List<Hash> path, int at, int bit) {
        List<Hash> altered = new ArrayList<>(path);
        altered.set(at, altered(path.get(at), bit));
        return altered;
    }

    private static Hash altered(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8 % Hash.LENGTH] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }

    @Test
    void everySingleBitOfAPathIsMinded() {
        for (int size : new int[] {2, 3, 7, 8, 13, 64, 200, 300}) {
            for (int index = 0; index < size; index += 1 + size / 16) {
                InclusionProof proof = prover(size).inclusion(index);
                Hash leaf = LEAVES.get(index);
                TreeHead head = head(size);
                eachAltered(proof.path(), path -> new InclusionProof(proof.index(), path).verify(SHA256, leaf, head));
            }
            for (int older = 1; older < size; older += 1 + size / 16) {
                TreeHead before = head(older);
                TreeHead after = head(size);
                eachAltered(
                        prover(size).consistency(older).path(),
                        path -> new ConsistencyProof(path).verify(SHA256, before, after));
            }
        }
    }

    private static void eachAltered(List<Hash> path, Function<List<Hash>, Verdict> verdict) {
        for (int at = 0; at < path.size(); at++) {
            for (int bit = 0; bit < 8 * Hash.LENGTH; bit++) {
                assertThat(verdict.apply(altered(path, at, bit))).isNotEqualTo(Verdict.HOLDS);
            }
        }
    }

    @Test
    void aPathThatIsCutLengthenedOrSwappedIsRefusedWithItsReason() {
        for (int size = 2; size <= 70; size++) {
            TreeHead head = head(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = prover(size).inclusion(index);
                Hash leaf = LEAVES.get(index);
                reshaped(proof.path(), path -> new InclusionProof(proof.index(), path).verify(SHA256, leaf, head));
            }
            for (int older = 1; older < size; older++) {
                TreeHead before = head(older);
                reshaped(
                        prover(size).consistency(older).path(),
                        path -> new ConsistencyProof(path).verify(SHA256, before, head));
            }
        }
    }

    private static void reshaped(List<Hash> path, Function<List<Hash>, Verdict> verdict) {
        assertThat(verdict.apply(path.subList(0, path.size() - 1))).isEqualTo(Verdict.TOO_SHORT);
        List<Hash> longer = new ArrayList<>(path);
        longer.add(OTHER);
        assertThat(verdict.apply(longer)).isEqualTo(Verdict.TOO_LONG);
        for (int at = 1; at < path.size(); at++) {
            List<Hash> swapped = new ArrayList<>(path);
            Collections.swap(swapped, at - 1, at);
            assertThat(verdict.apply(swapped)).isNotEqualTo(Verdict.HOLDS);
        }
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"-1, 8", "8, 8", "9, 8", "9223372036854775807, 8", "0, 0"})
    void aPlaceOutsideTheTreeIsRefused(long index, long size) {
        List<Hash> path = prover(8).inclusion(0).path();

        assertThat(new InclusionProof(index, path).verify(SHA256, LEAVES.get(0), head(size)))
                .isEqualTo(Verdict.INDEX_OUTSIDE);
        assertThatThrownBy(() -> prover(size).inclusion(index)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Else a witness that never saw an entry would cosign whatever root is shown to it for none. */
    @Test
    void twoEmptyTreesHaveTheEmptyRoot() {
        TreeHead wrong = new TreeHead(0, OTHER);
        ConsistencyProof proof = new ConsistencyProof(List.of());
        assertThat(proof.verify(SHA256, head(0), head(0))).isEqualTo(Verdict.HOLDS);
        assertThat(proof.verify(SHA256, head(0), wrong)).isEqualTo(Verdict.OLDER_ROOT_DIFFERS);
        assertThat(proof.verify(SHA256, wrong, wrong)).isEqualTo(Verdict.OLDER_ROOT_DIFFERS);
        assertThat(proof.verify(SHA256, wrong, head(8))).isEqualTo(Verdict.OLDER_ROOT_DIFFERS);
    }

    @Test
    void nothingIsProvedOfATreeThatIsLonger() {
        assertThatThrownBy(() -> prover(8).consistency(9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> prover(8).consistency(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ConsistencyProof(List.of(OTHER)).verify(SHA256, head(8), head(8)))
                .isEqualTo(Verdict.TOO_LONG);
        assertThat(new ConsistencyProof(List.of()).verify(SHA256, head(7), head(8)))
                .isEqualTo(Verdict.TOO_SHORT);
    }
}
