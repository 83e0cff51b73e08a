package org.qibu.trail.tool;

/** How a command ends; the same numbers as the server's. */
enum ExitCode {
    HOLDS(0),
    /** Something differs, or there is no answer. */
    DIFFERS(1),
    WRONG_USE(2),
    FAILED(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(boolean holds) {
        return holds ? HOLDS : DIFFERS;
    }
}
