package org.qibu.approval.trail.note;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) as the JDK has it, with keys as the 32 bytes that others write. */
final class Ed25519 implements SignatureScheme {
    static final SignatureScheme SCHEME = new Ed25519();

    private static final int KEY = 32;
    private static final String NAME = "Ed25519";
    /** What stands before the 32 bytes in the encodings of RFC 8410, in which they are the only part that varies. */
    private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] BEFORE_PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    @Override
    public int keyLength() {
        return KEY;
    }

    @Override
    public KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JVM has no Ed25519", missing);
        }
    }

    @Override
    public byte[] raw(PublicKey key) {
        return Arrays.copyOfRange(key.getEncoded(), BEFORE_PUBLIC.length, BEFORE_PUBLIC.length + KEY);
    }

    @Override
    public byte[] raw(PrivateKey key) {
        return Arrays.copyOfRange(key.getEncoded(), BEFORE_PRIVATE.length, BEFORE_PRIVATE.length + SECRET);
    }

    @Override
    public byte[] sign(byte[] secret, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(KeyFactory.getInstance(NAME)
                    .generatePrivate(new PKCS8EncodedKeySpec(SignatureScheme.joined(BEFORE_PRIVATE, secret))));
            signature.update(message);
            return signature.sign();
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
            throw new IllegalStateException("this JVM has no Ed25519", missing);
        }
    }

    private static Signature verifying(byte[] key)
            throws NoSuchAlgorithmException, InvalidKeySpecException, InvalidKeyException {
        Signature signature = Signature.getInstance(NAME);
        signature.initVerify(KeyFactory.getInstance(NAME)
                .generatePublic(new X509EncodedKeySpec(SignatureScheme.joined(BEFORE_PUBLIC, key))));
        return signature;
    }

    @Override
    public boolean verify(byte[] key, byte[] message, byte[] signed) {
        try {
            Signature signature = verifying(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key cannot verify", unusable);
        }
    }
}
