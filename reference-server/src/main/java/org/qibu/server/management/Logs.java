package org.qibu.server.management;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.qibu.server.settings.LogForm;

/** The log of a server process: one stream, one form. */
public final class Logs {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger STARTING = Logger.getLogger("qibu.server");

    private Logs() {}

    /** Writes everything that is logged to the stream, and no longer to the standard error. */
    public static void write(LogForm form, PrintStream out) {
        for (Handler handler : ROOT.getHandlers()) {
            if (handler instanceof ConsoleHandler || handler instanceof Lines) {
                ROOT.removeHandler(handler);
            }
        }
        ROOT.addHandler(new Lines(new LogLines(form), out));
        // A person at the screen looks for what goes wrong, not at every request.
        RequestWatch.LOG.setLevel(form == LogForm.JSON ? Level.INFO : Level.WARNING);
    }

    /** Tells how far the server is, as a line of the log. */
    public static void tell(String progress) {
        STARTING.info(progress);
    }

    /** A handler of the platform's closes its stream or loses its lines; this one does neither. */
    private static final class Lines extends Handler {
        private final PrintStream out;

        Lines(LogLines lines, PrintStream out) {
            this.out = out;
            setFormatter(lines);
        }

        @Override
        public void publish(LogRecord line) {
            if (isLoggable(line)) {
                byte[] bytes = getFormatter().format(line).getBytes(StandardCharsets.UTF_8);
                out.write(bytes, 0, bytes.length);
                out.flush();
            }
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
