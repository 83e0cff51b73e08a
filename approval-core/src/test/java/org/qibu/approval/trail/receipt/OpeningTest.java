package org.qibu.approval.trail.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHash;

class OpeningTest {
    private static final TreeHash SHA256 = TreeHash.sha256();
    private static final String CONTENT = "{\"what\":\"受理\"}";

    private static byte[] salt(int first) {
        byte[] salt = new byte[Opening.SALT];
        salt[0] = (byte) first;
        return salt;
    }

    @Test
    void comesToTheDigestOverItsPrefixSaltAndContent() throws NoSuchAlgorithmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("qibu-entry/v1\n".getBytes(UTF_8));
        bytes.writeBytes(salt(7));
        bytes.writeBytes(CONTENT.getBytes(UTF_8));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());

        assertThat(Opening.of(salt(7), CONTENT).entry(SHA256)).isEqualTo(Hash.of(digest));
    }

    @Test
    void theSameContentComesToAnotherEntryEachTime() {
        SecureRandom random = new SecureRandom();
        Set<Hash> entries = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            entries.add(Opening.salted(CONTENT, random).entry(SHA256));
        }
        assertThat(entries).hasSize(100);
    }

    @Test
    void keepsItsSaltWhateverBecomesOfTheArray() {
        byte[] given = salt(7);
        Opening opening = Opening.of(given, CONTENT);
        given[0] = 8;
        opening.salt()[0] = 9;

        assertThat(opening).isEqualTo(Opening.of(salt(7), CONTENT)).hasSameHashCodeAs(Opening.of(salt(7), CONTENT));
        assertThat(opening).isNotEqualTo(Opening.of(salt(8), CONTENT)).isNotEqualTo(Opening.of(salt(7), CONTENT + " "));
        assertThat(opening).hasToString(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "\u0000", "tab\t", "half \uD800 pair"})
    void refusesAContentThatIsNotOneLine(String content) {
        assertThatThrownBy(() -> Opening.of(salt(7), content)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boundsBothParts() {
        assertThat(Opening.of(salt(7), "a".repeat(Opening.LONGEST)).content()).hasSize(Opening.LONGEST);
        assertThatThrownBy(() -> Opening.of(salt(7), "a".repeat(Opening.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5000001");
        assertThatThrownBy(() -> Opening.of(new byte[31], CONTENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31");
    }
}
