package org.qibu.server.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The first and the last bytes of a file: all that is ever read to tell its type. */
final class Content {
    private static final int HEAD = 64;
    /** The end record of an archive with the longest comment it may have. */
    private static final int TAIL = 22 + 65_535;

    private final String head;
    private final String tail;
    private final long size;

    private Content(String head, String tail, long size) {
        this.head = head;
        this.tail = tail;
        this.size = size;
    }

    static Content of(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long size = bytes.length();
            return new Content(
                    read(bytes, 0, (int) Math.min(HEAD, size)),
                    read(bytes, Math.max(0, size - TAIL), (int) Math.min(TAIL, size)),
                    size);
        }
    }

    /** Bytes as characters of the same number, so that they can be searched. */
    private static String read(RandomAccessFile bytes, long from, int length) throws IOException {
        byte[] read = new byte[length];
        bytes.seek(from);
        bytes.readFully(read);
        return new String(read, StandardCharsets.ISO_8859_1);
    }

    boolean startsWith(String magic) {
        return head.startsWith(magic);
    }

    boolean startsLike(String pattern) {
        return head.matches("(?s)" + pattern + ".*");
    }

    boolean endsWith(String end) {
        return tail.endsWith(end);
    }

    boolean hasNearEnd(String mark, int within) {
        return tail.indexOf(mark, Math.max(0, tail.length() - within)) >= 0;
    }

    int byteAt(int index) {
        return index < head.length() ? head.charAt(index) : -1;
    }

    /** Tells whether an archive ends here: an end record whose comment reaches exactly to the last byte. */
    boolean endsAsArchive() {
        for (int at = tail.lastIndexOf("PK\5\6"); at >= 0; at = at == 0 ? -1 : tail.lastIndexOf("PK\5\6", at - 1)) {
            if (at + 22 <= tail.length()) {
                int comment = tail.charAt(at + 20) | tail.charAt(at + 21) << 8;
                if (at + 22 + comment == tail.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    long size() {
        return size;
    }
}
