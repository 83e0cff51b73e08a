package org.qibu.server.store;

/** The same request was answered meanwhile; nothing was written again, and the first answer stands. */
public final class AlreadyAnsweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    AlreadyAnsweredException(Answer answer) {
        super("already answered with " + answer.status());
        this.answer = answer;
    }

    /** What was answered the first time. */
    public Answer answer() {
        return answer;
    }
}
