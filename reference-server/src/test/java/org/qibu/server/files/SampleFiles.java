package org.qibu.server.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every type, sound and hostile. */
final class SampleFiles {
    static final String PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n";
    static final String PNG =
            "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\0\0\0\0....\0\0\0\0IEND\u00aeB`\u0082";
    static final String JPEG = "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0............\u00ff\u00d9";
    static final String DWG = "AC1032\0" + "\0".repeat(600);

    private SampleFiles() {}

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An archive with these entries, each a few bytes. */
    static byte[] archive(String... names) {
        return archive(10, names);
    }

    /** An archive of entries that unpack to so many zeros. */
    static byte[] archive(int unpacked, String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[unpacked]);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
