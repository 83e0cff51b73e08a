package org.qibu.trail.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.qibu.approval.trail.note.VerifierKey;

/** Somebody in the place of a witness who answers everything alike. */
final class Answering implements AutoCloseable {
    private final HttpServer server;

    Answering(int status, String text) throws IOException {
        this(exchange -> {
            try (exchange) {
                byte[] content = text.getBytes(UTF_8);
                exchange.sendResponseHeaders(status, content.length);
                exchange.getResponseBody().write(content);
            }
        });
    }

    private Answering(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
    }

    /** Begins to answer and leaves it at that. */
    static Answering withoutEnd() throws IOException {
        return new Answering(Answering::begin);
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write('\u2014');
        exchange.getResponseBody().flush();
    }

    WitnessClient client(VerifierKey key) {
        return WitnessClient.at(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), key);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
