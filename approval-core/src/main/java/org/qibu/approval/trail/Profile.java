package org.qibu.approval.trail;

/** Which digest and which signatures a log keeps to from its first entry on; the two are never mixed. */
public enum Profile {
    /** SHA-256 and Ed25519 in the formats of C2SP, which other software reads. */
    C2SP("SHA-256"),
    /**
     * SM3 (GB/T 32905) and SM2 (GB/T 32918), the commercial ciphers (商用密码) of the state: a profile of our own that claims no
     * compatibility with anybody's. It needs a security provider that has both.
     */
    SM("SM3");

    private final String digest;

    Profile(String digest) {
        this.digest = digest;
    }

    /** The name of the digest. */
    public String digest() {
        return digest;
    }

    /**
     * How its trees are hashed.
     *
     * @throws MissingAlgorithmException if no provider of the digest is installed
     */
    public TreeHash hashing() {
        return TreeHash.by(digest);
    }
}
