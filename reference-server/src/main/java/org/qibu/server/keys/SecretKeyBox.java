package org.qibu.server.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One AES-256 key that seals and opens; what is sealed is bound to the place it was sealed for. */
public final class SecretKeyBox {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    SecretKeyBox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] newKey() {
        return random(KEY);
    }

    /** Seals a content for a place; moved to another place it no longer opens. */
    public Sealed seal(byte[] plain, String place) {
        byte[] nonce = random(Sealed.NONCE);
        try {
            return Sealed.of(nonce, cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /**
     * Opens what was sealed for the place.
     *
     * @throws BrokenSealException if it was sealed with another key, for another place, or was altered
     */
    public byte[] open(Sealed sealed, String place) {
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed.nonce(), place).doFinal(sealed.ciphertext());
        } catch (AEADBadTagException broken) {
            throw new BrokenSealException(place, broken);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
