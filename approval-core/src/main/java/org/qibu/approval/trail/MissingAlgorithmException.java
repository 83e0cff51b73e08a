package org.qibu.approval.trail;

/** No security provider of this JVM has an algorithm that a log's profile needs; one that has it must be installed. */
public final class MissingAlgorithmException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final String algorithm;

    /** Names the algorithm as the JVM was asked for it. */
    public MissingAlgorithmException(String algorithm, Throwable cause) {
        super(
                "本机没有密码算法 " + algorithm + "，须先装入提供它的安全组件（SM2、SM3 例如 BouncyCastle 的 bcprov）：no security provider has "
                        + algorithm,
                cause);
        this.algorithm = algorithm;
    }

    /** The algorithm, such as {@code SM3}. */
    public String algorithm() {
        return algorithm;
    }
}
