package org.qibu.server.load;

import static com.google.common.base.Preconditions.checkState;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/**
 * One client on one kept connection. It costs next to nothing, as pgbench does: on a small machine a comfortable client
 * would be measured in place of the server.
 */
final class Wire implements AutoCloseable {
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final String head;
    private byte[] answered = {};

    /** @param cookie the session, as the server set it */
    Wire(String address, String cookie) {
        URI at = URI.create(address);
        try {
            this.socket = new Socket(at.getHost(), at.getPort());
            socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.head = " HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\nCookie: " + cookie + "\r\n";
    }

    /** The status of the answer. */
    int get(String path) {
        return send("GET /" + path + head + "\r\n", new byte[0]);
    }

    int post(String path, String type, String key, byte[] body) {
        String keyed = key.isEmpty() ? "" : "Idempotency-Key: " + key + "\r\n";
        return send(
                "POST /" + path + head + keyed + "Content-Type: " + type + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n",
                body);
    }

    /** The body of the last answer. */
    String answered() {
        return new String(answered, UTF_8);
    }

    private int send(String request, byte[] body) {
        try {
            byte[] written = request.getBytes(ISO_8859_1);
            byte[] whole = Arrays.copyOf(written, written.length + body.length);
            System.arraycopy(body, 0, whole, written.length, body.length);
            socket.getOutputStream().write(whole);
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = Ascii.toLowerCase(header);
            checkState(!lower.startsWith("transfer-encoding:"), "an answer of unknown length");
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            }
        }
        answered = in.readNBytes(length);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            checkState(c >= 0, "the server hung up");
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
