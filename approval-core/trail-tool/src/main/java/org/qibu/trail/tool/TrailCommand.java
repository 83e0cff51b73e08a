package org.qibu.trail.tool;

import java.io.IOException;

/** One command of the tool. */
interface TrailCommand {
    String name();

    /** One sentence: what it answers. */
    String purpose();

    Syntax syntax();

    /**
     * Reads its arguments and does it.
     *
     * @throws WrongUseException if an argument is wrong, with all that is
     * @throws IOException if a file cannot be written or an address not be had
     */
    ExitCode run(Arguments arguments, Console console) throws IOException;
}
