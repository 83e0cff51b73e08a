package org.qibu.approval.trail.note;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.qibu.approval.trail.MissingAlgorithmException;

/**
 * SM2 with SM3 (GB/T 32918.2 over the curve of GB/T 32918.5, the signer's identity that of GM/T 0009), by whichever provider the JVM
 * has. A key is the point as 04, x and y; a signature is r and s, of 32 bytes each.
 */
final class Sm2 implements SignatureScheme {
    static final SignatureScheme SCHEME = new Sm2();

    private static final String NAME = "SM3withSM2";
    private static final String KEYS = "EC";
    private static final String CURVE = "sm2p256v1";
    private static final int NUMBER = 32;
    private static final int KEY = 1 + 2 * NUMBER;
    private static final byte UNCOMPRESSED = 4;

    /** What stands before the point and before the secret in X.509 and PKCS #8, with the OIDs of EC keys and of the curve. */
    private static final byte[] BEFORE_PUBLIC =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a811ccf5501822d034200");

    private static final byte[] BEFORE_PRIVATE =
            HexFormat.of().parseHex("3041020100301306072a8648ce3d020106082a811ccf5501822d042730250201010420");

    private Sm2() {}

    @Override
    public int keyLength() {
        return KEY;
    }

    @Override
    public KeyPair generate() {
        try {
            // Another provider may have EC keys and not this curve.
            KeyPairGenerator generator =
                    KeyPairGenerator.getInstance(KEYS, signature().getProvider());
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException missing) {
            throw new MissingAlgorithmException(CURVE, missing);
        }
    }

    @Override
    public byte[] raw(PublicKey key) {
        var point = ((ECPublicKey) key).getW();
        byte[] raw = new byte[KEY];
        raw[0] = UNCOMPRESSED;
        put(point.getAffineX(), raw, 1);
        put(point.getAffineY(), raw, 1 + NUMBER);
        return raw;
    }

    @Override
    public byte[] raw(PrivateKey key) {
        byte[] raw = new byte[SECRET];
        put(((ECPrivateKey) key).getS(), raw, 0);
        return raw;
    }

    /** Writes a number that is not negative into 32 bytes. */
    private static void put(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, NUMBER);
        System.arraycopy(bytes, bytes.length - length, into, at + NUMBER - length, length);
    }

    @Override
    public byte[] sign(byte[] secret, byte[] message) {
        try {
            Signature signature = signature();
            signature.initSign(KeyFactory.getInstance(KEYS, signature.getProvider())
                    .generatePrivate(new PKCS8EncodedKeySpec(SignatureScheme.joined(BEFORE_PRIVATE, secret))));
            signature.update(message);
            return fromDer(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key cannot sign", unusable);
        }
    }

    @Override
    public boolean isKey(byte[] key) {
        try {
            verifying(key);
            return true;
        } catch (InvalidKeyException | InvalidKeySpecException noPoint) {
            return false;
        } catch (NoSuchAlgorithmException missing) {
            throw new MissingAlgorithmException(KEYS, missing);
        }
    }

    private static Signature verifying(byte[] key)
            throws NoSuchAlgorithmException, InvalidKeySpecException, InvalidKeyException {
        Signature signature = signature();
        signature.initVerify(KeyFactory.getInstance(KEYS, signature.getProvider())
                .generatePublic(new X509EncodedKeySpec(SignatureScheme.joined(BEFORE_PUBLIC, key))));
        return signature;
    }

    @Override
    public boolean verify(byte[] key, byte[] message, byte[] signed) {
        try {
            Signature signature = verifying(key);
            signature.update(message);
            return signature.verify(toDer(signed));
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key cannot verify", unusable);
        }
    }

    private static Signature signature() {
        try {
            return Signature.getInstance(NAME);
        } catch (NoSuchAlgorithmException missing) {
            throw new MissingAlgorithmException(NAME, missing);
        }
    }

    /** The JVM hands out and takes {@code SEQUENCE { INTEGER r, INTEGER s }}, which is never longer than one byte can say. */
    static byte[] fromDer(byte[] der) {
        int second = 4 + der[3];
        byte[] raw = new byte[SIGNATURE];
        put(new BigInteger(der, 4, der[3]), raw, 0);
        put(new BigInteger(der, second + 2, der[second + 1]), raw, NUMBER);
        return raw;
    }

    static byte[] toDer(byte[] raw) {
        byte[] r = new BigInteger(1, Arrays.copyOf(raw, NUMBER)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(raw, NUMBER, SIGNATURE)).toByteArray();
        byte[] der = new byte[6 + r.length + s.length];
        der[0] = 0x30;
        der[1] = (byte) (4 + r.length + s.length);
        putInteger(r, der, 2);
        putInteger(s, der, 4 + r.length);
        return der;
    }

    private static void putInteger(byte[] number, byte[] der, int at) {
        der[at] = 2;
        der[at + 1] = (byte) number.length;
        System.arraycopy(number, 0, der, at + 2, number.length);
    }
}
