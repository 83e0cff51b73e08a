package org.qibu.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    private static final byte[] PLAIN = "经办人".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("keys/master.key");
        String name = MasterKey.openOrMake(file).pseudonym("x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKey.openOrMake(file).pseudonym("x")).isEqualTo(name);
        assertThat(MasterKey.openOrMake(folder.resolve("other")).pseudonym("x")).isNotEqualTo(name);
        assertThat(MasterKey.openOrMake(file).sessionKey())
                .isEqualTo(MasterKey.openOrMake(file).sessionKey())
                .isNotEqualTo(MasterKey.openOrMake(folder.resolve("other")).sessionKey());
    }

    @Test
    void aKeyThatOthersMayReadIsNotUsed() throws IOException {
        Path file = folder.resolve("master.key");
        MasterKey.openOrMake(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> MasterKey.openOrMake(file)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileThatHoldsNoKeyIsRefused() throws IOException {
        Path file = folder.resolve("master.key");
        PrivateFile.readOrMake(file, () -> new byte[0]);

        assertThatThrownBy(() -> MasterKey.openOrMake(file)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsSealedOpensWithItsKeyAtItsPlaceOnly() {
        MasterKey master = MasterKey.openOrMake(folder.resolve("master.key"));
        byte[] wrapped = master.newPersonKey("here");
        Sealed sealed = master.personKey(wrapped, "here").seal(PLAIN, "fact 1");

        assertThat(master.personKey(wrapped, "here").open(sealed, "fact 1")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> master.personKey(wrapped, "here").open(sealed, "fact 2"))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> master.personKey(wrapped, "there")).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() ->
                        master.personKey(master.newPersonKey("here"), "here").open(sealed, "fact 1"))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void anAlteredByteAnywhereBreaksTheSeal() {
        MasterKey master = MasterKey.openOrMake(folder.resolve("master.key"));
        byte[] wrapped = master.newPersonKey("here");
        SecretKeyBox key = master.personKey(wrapped, "here");
        Sealed sealed = key.seal(PLAIN, "fact 1");
        for (int i = 0; i < sealed.ciphertext().length; i++) {
            byte[] altered = sealed.ciphertext();
            altered[i] ^= 1;
            assertThatThrownBy(() -> key.open(Sealed.of(sealed.nonce(), altered), "fact 1"))
                    .isInstanceOf(BrokenSealException.class);
        }
    }
}
