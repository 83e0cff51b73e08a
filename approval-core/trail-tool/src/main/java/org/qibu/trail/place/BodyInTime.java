package org.qibu.trail.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of an HTTP answer, read within a time. The timeout of a request ends with the first line of its answer; who hands out
 * the rest byte by byte, or never, must not be waited for.
 */
public final class BodyInTime {
    private BodyInTime() {}

    /** How a body is read. */
    @FunctionalInterface
    public interface Reading {
        /** Reads it, as far as it is wanted. */
        byte[] of(InputStream body) throws IOException;
    }

    /**
     * Reads a body; it is closed when the time is over.
     *
     * @throws HttpTimeoutException if it does not end in this time
     * @throws IOException if it cannot be read
     */
    public static byte[] read(InputStream body, Duration within, Reading reading) throws IOException {
        CompletableFuture<Boolean> read = new CompletableFuture<>();
        var unused = read.orTimeout(within.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, late) -> {
            if (late != null) {
                close(body);
            }
        });
        try {
            return reading.of(body);
        } catch (IOException failed) {
            throw read.isCompletedExceptionally() ? new HttpTimeoutException("the answer does not end") : failed;
        } finally {
            read.complete(true);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
