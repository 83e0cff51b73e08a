package org.qibu.server.cli;

/** The question is well put and there is no answer, in Chinese why: a year not published, a pack that does not read. */
final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String why) {
        super(why);
    }
}
