package org.qibu.server.cli;

/** What a command answers, as the exit code of the process. */
enum Answer {
    /** Yes; valid; done. */
    YES(0),
    /** No; invalid; there is no answer. */
    NO(1),
    /** The command was not used as it can be. */
    WRONG_USE(2),
    /** The program failed; never to be read as a no. */
    FAILED(70);

    private final int exitCode;

    Answer(int exitCode) {
        this.exitCode = exitCode;
    }

    static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    int exitCode() {
        return exitCode;
    }
}
