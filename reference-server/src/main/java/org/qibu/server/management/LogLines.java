package org.qibu.server.management;

import com.google.common.collect.ImmutableMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.qibu.server.settings.LogForm;

/**
 * Writes a record as one JSON object a line, or for a person to read.
 *
 * <p>Of a failure it tells the types and where they were thrown, never the messages: those may quote what was sent.
 */
public final class LogLines extends Formatter {
    private static final int MOST_FRAMES = 24;
    private static final int MOST_CAUSES = 5;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final ImmutableMap<Level, String> WORDS =
            ImmutableMap.of(Level.SEVERE, "错误", Level.WARNING, "警告", Level.INFO, "信息");

    private final LogForm form;

    /** Lines of this form. */
    public LogLines(LogForm form) {
        this.form = form;
    }

    @Override
    public String format(LogRecord line) {
        return form == LogForm.JSON ? json(line) + "\n" : text(line);
    }

    private String json(LogRecord line) {
        JsonObject written = new JsonObject()
                .put("at", line.getInstant().toString())
                .put("level", line.getLevel().getName().toLowerCase(Locale.ROOT))
                .put("logger", line.getLoggerName())
                .put("message", formatMessage(line));
        if (line instanceof LogEntry entry) {
            entry.fields().forEach(written::put);
        }
        error(Optional.ofNullable(line.getThrown()), 0).ifPresent(error -> written.put("error", error));
        return written.encode();
    }

    private static Optional<JsonObject> error(Optional<Throwable> thrown, int depth) {
        return thrown.filter(deep -> depth < MOST_CAUSES).map(failure -> {
            JsonObject error = new JsonObject().put("type", failure.getClass().getName());
            if (failure instanceof SQLException sql && sql.getSQLState() != null) {
                error.put("sqlState", sql.getSQLState());
            }
            JsonArray frames = new JsonArray();
            Arrays.stream(failure.getStackTrace()).limit(MOST_FRAMES).forEach(frame -> frames.add(frame.toString()));
            error.put("at", frames);
            error(Optional.ofNullable(failure.getCause()), depth + 1).ifPresent(cause -> error.put("cause", cause));
            return error;
        });
    }

    private String text(LogRecord line) {
        StringBuilder text = new StringBuilder()
                .append(TIME.format(line.getInstant()))
                .append(' ')
                .append(WORDS.getOrDefault(line.getLevel(), line.getLevel().getName()))
                .append(' ')
                .append(formatMessage(line));
        if (line instanceof LogEntry entry) {
            entry.fields()
                    .forEach((name, value) ->
                            text.append(' ').append(name).append('=').append(value));
        }
        text.append('\n');
        Throwable failure = line.getThrown();
        for (int depth = 0; failure != null && depth < MOST_CAUSES; depth++) {
            text.append("  ").append(failure.getClass().getName()).append('\n');
            Arrays.stream(failure.getStackTrace())
                    .limit(MOST_FRAMES)
                    .forEach(frame -> text.append("    ").append(frame).append('\n'));
            failure = failure.getCause();
        }
        return text.toString();
    }
}
