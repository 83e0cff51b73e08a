package org.qibu.trail.check;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qibu.approval.trail.Hash;

/** Tiles and bundles as bytes. */
final class Encoding {
    private Encoding() {}

    /** Where in the bytes of a tile or a bundle its first so many end. */
    @FunctionalInterface
    interface Ends {
        int after(int width);
    }

    static Ends everyHash() {
        return width -> width * Hash.LENGTH;
    }

    static Ends ends(List<byte[]> entries) {
        return width -> entries.stream()
                .limit(width)
                .mapToInt(entry -> Short.BYTES + entry.length)
                .sum();
    }

    static List<Hash> hashes(byte[] tile) {
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < tile.length; at += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(tile, at, at + Hash.LENGTH)));
        }
        return hashes;
    }

    static byte[] tile(List<Hash> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hashes.size() * Hash.LENGTH);
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    static byte[] bundle(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bytes.write(entry.length >>> Byte.SIZE);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /** How many hashes are the same, from the first on. */
    static int same(List<Hash> one, List<Hash> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }
}
