package org.qibu.server.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.qibu.server.management.LogLines;
import org.qibu.server.settings.LogForm;

/** The log as a server with {@code log: json} writes it, from the start of the run on. */
final class WrittenLog extends Handler {
    private static final WrittenLog ALL = new WrittenLog();
    private static final Logger REQUESTS = Logger.getLogger("qibu.request");

    private final LogLines lines = new LogLines(LogForm.JSON);
    private final Queue<String> written = new ConcurrentLinkedQueue<>();

    private WrittenLog() {}

    static void begin() {
        Logger.getLogger("").addHandler(ALL);
        REQUESTS.setLevel(Level.INFO);
        REQUESTS.setUseParentHandlers(false);
        REQUESTS.addHandler(ALL);
    }

    /** The line of a request; it is written once the answer has left. */
    static JsonObject of(String request) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            Optional<JsonObject> found = lines().stream()
                    .map(JsonObject::new)
                    .filter(line -> request.equals(line.getString("request")))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("no line of request " + request);
    }

    static ImmutableList<String> lines() {
        return ImmutableList.copyOf(ALL.written);
    }

    /** What was answered and named on the way stands nowhere in the log, which has a line of every request. */
    static void saysNothingOf(Properties answers, String... more) {
        ImmutableSet<String> said = Stream.concat(answers.values().stream().map(String::valueOf), Stream.of(more))
                .filter(value -> value.length() > 3 && !value.matches("\\d{1,4}|true|false"))
                .collect(ImmutableSet.toImmutableSet());
        assertThat(said).hasSizeGreaterThan(20);
        ImmutableList<String> lines = lines();
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines).anyMatch(line -> line.contains("\"operation\":\"fileSubmission\""));
        // A moment may well be written with the digits of an answer, such as 23.6.
        String log = lines.stream()
                .map(line -> line.replaceAll("\"(at|ms|request)\":[^,}]*", ""))
                .collect(joining("\n"));
        assertThat(said).allSatisfy(value -> assertThat(log).doesNotContain(value));
    }

    @Override
    public void publish(LogRecord line) {
        written.add(lines.format(line).strip());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
