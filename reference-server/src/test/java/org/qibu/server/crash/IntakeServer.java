package org.qibu.server.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.qibu.server.database.EmbeddedDatabase;

/** The process that is killed: takes in submissions without end and acknowledges each on its output. */
final class IntakeServer {
    private static final int WINDOWS = 3;

    private IntakeServer() {}

    /** Arguments: the home folder and the round, which begins the ids. */
    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        PrintStream out = System.out;
        EmbeddedDatabase database = EmbeddedDatabase.start(home, WINDOWS);
        Intake intake = Intake.at(home, database);
        out.println("READY");
        for (int window = 0; window < WINDOWS; window++) {
            String prefix = "r" + args[1] + "-w" + window + "-";
            new Thread(() -> work(intake, prefix, out)).start();
        }
    }

    private static void work(Intake intake, String prefix, PrintStream out) {
        for (int n = 0; ; n++) {
            try {
                intake.take(prefix + n);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            // println is atomic per line, and the pipe keeps what was written when we are killed.
            out.println("ACK " + prefix + n);
        }
    }
}
