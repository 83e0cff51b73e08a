package org.qibu.trail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPOutputStream;

/** A folder behind a real server on loopback; what is served can be changed, and the server be made to fail. */
public final class Served implements AutoCloseable {
    static {
        // Else every answer waits for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private volatile Path folder;
    /** Answered first, one each. */
    public final Queue<Integer> failures = new ConcurrentLinkedQueue<>();

    public final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    /** Whether what is served is packed, as a log may without being asked. */
    public volatile boolean isZipped;
    /** Whether answers are begun and never ended. */
    public volatile boolean isWithoutEnd;

    public Served(Path folder) {
        this.folder = folder;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/log/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/log/";
    }

    public void serve(Path other) {
        folder = other;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/log/".length());
        asked.add(path);
        Path file = folder.resolve(path);
        Integer failure = failures.poll();
        if (failure != null || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(failure == null ? 404 : failure, -1);
        } else {
            byte[] content = Files.readAllBytes(file);
            if (isZipped) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                content = zipped(content);
            }
            if (isWithoutEnd) {
                exchange.sendResponseHeaders(200, content.length + 1L);
                exchange.getResponseBody().write(content);
                exchange.getResponseBody().flush();
                return;
            }
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private static byte[] zipped(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
