package org.qibu.trail.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
     * @throws IOException if it cannot be read, or not in this time
     */
    public static byte[] read(InputStream body, Duration within, Reading reading) throws IOException {
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> close(body), CompletableFuture.delayedExecutor(within.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return reading.of(body);
        } finally {
            late.cancel(false);
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
