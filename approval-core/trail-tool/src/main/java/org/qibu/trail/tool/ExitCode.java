package org.qibu.trail.tool;

/** How a command ends; the numbers of the server's commands, of which 1 is parted: whoever is woken by an alarm must know which it is. */
enum ExitCode {
    HOLDS(0),
    /** Something is not as it must be. */
    DIFFERS(1),
    WRONG_USE(2),
    /** A place does not answer, or the algorithms are missing: nothing follows about the log. */
    NO_ANSWER(3),
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
