package org.qibu.approval.trail.tile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qibu.approval.trail.Hash;

/** Entries one after the other, each with its length before it in two bytes. */
public final class EntryBundle {
    /** The longest entry that the format can hold, in bytes. */
    public static final int LONGEST = 0xFFFF;

    private byte[] bytes = new byte[TilePath.FULL * Hash.LENGTH];
    private int length;
    private int count;

    EntryBundle() {}

    /**
     * Puts an entry behind the others.
     *
     * @throws IllegalArgumentException if it is longer than 65,535 bytes
     */
    void add(byte[] entry) {
        if (entry.length > LONGEST) {
            throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
        }
        int end = length + Short.BYTES + entry.length;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        bytes[length] = (byte) (entry.length >>> Byte.SIZE);
        bytes[length + 1] = (byte) entry.length;
        System.arraycopy(entry, 0, bytes, length + Short.BYTES, entry.length);
        length = end;
        count++;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** What is kept of them. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    void clear() {
        length = 0;
        count = 0;
    }

    /**
     * Reads the entries of a bundle, in their order.
     *
     * @throws IllegalArgumentException if it ends within an entry
     */
    public static List<byte[]> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Short.BYTES ? LONGEST : Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw new IllegalArgumentException("a bundle that ends within its entry " + entries.size());
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
