package org.qibu.server.management;

import com.google.common.collect.ImmutableMap;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** A line of the log that says what it says in fields. */
final class LogEntry extends LogRecord {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableMap<String, Object> fields;

    LogEntry(Level level, String message, ImmutableMap<String, Object> fields) {
        super(level, message);
        this.fields = fields;
        setLoggerName(RequestWatch.LOG.getName());
    }

    ImmutableMap<String, Object> fields() {
        return fields;
    }
}
