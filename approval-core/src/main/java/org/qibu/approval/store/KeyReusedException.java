package org.qibu.approval.store;

/** An Idempotency-Key came again with another request. */
public final class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;

    /** Names the key that came again. */
    public KeyReusedException(String key) {
        super("idempotency key reused for another request");
        this.key = key;
    }

    /** The key as the client chose it. */
    public String key() {
        return key;
    }
}
