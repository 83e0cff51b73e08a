package org.qibu.server.backup;

import java.io.IOException;
import java.io.InputStream;

/** The next so many lines of a stream that goes on after them; whoever opened that one closes it. */
final class RowsInputStream extends InputStream {
    private final InputStream from;
    private long left;
    private long bytes;

    RowsInputStream(InputStream from, long lines) {
        this.from = from;
        this.left = lines;
    }

    /** How many bytes were read. */
    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        // Looks at what comes, then takes it up to the last line that is ours.
        from.mark(length);
        int read = from.read(into, at, length);
        for (int i = 0; i < read; i++) {
            if (into[at + i] == '\n' && --left == 0) {
                from.reset();
                read = from.readNBytes(into, at, i + 1);
                break;
            }
        }
        bytes += Math.max(read, 0);
        return read;
    }
}
