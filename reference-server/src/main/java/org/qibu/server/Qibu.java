package org.qibu.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.qibu.server.cli.QibuCommand;

/** The one command line, {@code qibu}: see {@link QibuCommand}. */
public final class Qibu {
    private Qibu() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Chinese text must come out whole on a terminal or pipe whose locale is C, so the platform's charset is not
        // asked.
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        System.exit(QibuCommand.run(out, err, args));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
