package org.qibu.trail.place;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.qibu.approval.trail.tile.TilePath;

/** A log that a server publishes over HTTP; it is only read. Safe for several threads. */
public final class HttpTiles implements PublishedLog {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final String prefix;
    private final Duration pause;
    private final Duration patience;

    HttpTiles(URI prefix, Duration pause, Duration patience) {
        String scheme = Optional.ofNullable(prefix.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || prefix.getHost() == null || prefix.getQuery() != null) {
            throw new IllegalArgumentException("not the address of a log: " + prefix);
        }
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.prefix = prefix.toString().replaceFirst("/+$", "") + "/";
        this.pause = pause;
        this.patience = patience;
    }

    /**
     * The log whose files are found below this address.
     *
     * @throws IllegalArgumentException if it is no address of HTTP or HTTPS, or has a query
     */
    public static HttpTiles at(URI prefix) {
        return new HttpTiles(prefix, Duration.ofSeconds(1), PATIENCE);
    }

    /**
     * The content at a path; empty if the server says that there is none.
     *
     * @throws UnreadableLogException if the server, asked three times, does not answer or answers otherwise
     */
    @Override
    public Optional<byte[]> read(TilePath path) {
        return get(path.toString(), Longest.of(path));
    }

    @Override
    public Optional<String> checkpoint() {
        return get("checkpoint", LONGEST_CHECKPOINT)
                .map(content -> PlaceText.checkpoint(prefix + "checkpoint", content));
    }

    /** None: HTTP lists nothing. */
    @Override
    public List<Integer> partialWidths(TilePath path) {
        return List.of();
    }

    private Optional<byte[]> get(String path, int longest) {
        URI address = URI.create(prefix + path);
        try {
            for (int tried = 1; ; tried++) {
                try {
                    return get(address, longest);
                } catch (IOException failed) {
                    if (tried == TRIES) {
                        throw new UnreadableLogException(address.toString(), "没有应答（" + failed + "）", failed);
                    }
                    Thread.sleep(pause.multipliedBy(tried).toMillis());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreadableLogException(address.toString(), "被中断", stopped);
        }
    }

    private Optional<byte[]> get(URI address, int longest) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Accept-Encoding", "gzip, identity")
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            if (status == NOT_FOUND || status == GONE) {
                return Optional.empty();
            }
            if (status != OK) {
                if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
                    throw new IOException("HTTP " + status);
                }
                throw new UnreadableLogException(address.toString(), "HTTP " + status);
            }
            boolean isZipped = answer.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equalsIgnoreCase)
                    .isPresent();
            // What is bounded is what comes out, however small it was packed.
            return Optional.of(BodyInTime.read(
                    body,
                    patience,
                    content -> (isZipped ? new GZIPInputStream(content) : content).readNBytes(longest + 1)));
        }
    }

    @Override
    public String toString() {
        return prefix;
    }
}
