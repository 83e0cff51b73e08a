package org.qibu.server.access;

/** Whoever asks may do it, but proved too long ago who it is. */
public final class ProveAgainException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Operation operation;

    ProveAgainException(Operation operation) {
        super("to be proved again before: " + operation);
        this.operation = operation;
    }

    /** What is to be done. */
    public Operation operation() {
        return operation;
    }
}
