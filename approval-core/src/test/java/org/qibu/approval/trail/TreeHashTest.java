package org.qibu.approval.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qibu.approval.trail.Trees.SHA256;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeHashTest {
    private static final List<Hash> LEAVES = Trees.leaves(16);

    private static byte[] tile() {
        byte[] tile = new byte[LEAVES.size() * Hash.LENGTH];
        for (int i = 0; i < LEAVES.size(); i++) {
            System.arraycopy(LEAVES.get(i).bytes(), 0, tile, i * Hash.LENGTH, Hash.LENGTH);
        }
        return tile;
    }

    @ParameterizedTest(name = "{1} from {0}")
    @CsvSource({"0, 1", "15, 1", "2, 2", "4, 4", "8, 8", "0, 16", "3, 4"})
    void aSubtreeIsTheNodeByDefinitionAndLeavesTheTileAsItWas(int first, int count) {
        byte[] tile = tile();
        assertThat(SHA256.subtree(tile, first, count)).isEqualTo(Trees.root(LEAVES.subList(first, first + count)));
        assertThat(tile).isEqualTo(tile());
    }

    @ParameterizedTest(name = "{1} from {0}")
    @CsvSource({"0, 0", "0, 3", "0, -4", "-1, 2", "15, 2", "0, 32", "2147483647, 2", "0, -2147483648"})
    void refusesASubtreeThatIsNotInTheTile(int first, int count) {
        assertThatThrownBy(() -> SHA256.subtree(tile(), first, count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no subtree");
    }

    @Test
    void refusesADigestThatNobodyHasOrThatIsOfAnotherLength() {
        assertThatThrownBy(() -> TreeHash.by("no such digest"))
                .isInstanceOf(MissingAlgorithmException.class)
                .hasMessageContaining("本机没有密码算法 no such digest");
        assertThatThrownBy(() -> TreeHash.by("SHA-512")).isInstanceOf(IllegalArgumentException.class);
    }
}
