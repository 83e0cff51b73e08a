package org.qibu.server.files;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What an archive is by the list of its entries. What would go off at the next reader is refused by the sizes the list
 * declares; and no entry is unpacked further than it declares, so that a list that lies is found out and no bomb goes off.
 */
final class Archive {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_UNPACKED = 2L << 30;
    private static final long MOST_RATIO = 200;
    /** Small files of one repeated letter pack very well and harm nobody. */
    private static final long HARMLESS = 16L << 20;

    private Archive() {}

    static FileType type(Path file, Content content) throws IOException {
        if (!content.endsAsArchive()) {
            throw Refusals.damaged(FileType.ZIP);
        }
        // Names that are not UTF-8 are read as bytes: old tools write GBK, and only ASCII parts matter here.
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (archive.size() > MOST_ENTRIES) {
                throw Refusals.unsafeArchive("条目超过" + MOST_ENTRIES + "个");
            }
            List<? extends ZipEntry> entries = archive.stream().toList();
            refuseBomb(entries, content.size());
            refuseEscape(entries);
            refuseLie(archive, entries);
            return type(entries.stream().map(ZipEntry::getName).toList());
        } catch (ZipException damaged) {
            throw Refusals.damaged(FileType.ZIP);
        }
    }

    private static void refuseBomb(List<? extends ZipEntry> entries, long size) {
        long unpacked = entries.stream()
                .mapToLong(entry -> Math.max(0, entry.getSize()))
                .sum();
        boolean undeclared = entries.stream().anyMatch(entry -> entry.getSize() < 0);
        if (undeclared || unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked / size > MOST_RATIO)) {
            throw Refusals.unsafeArchive("解开后大小异常");
        }
    }

    private static void refuseEscape(List<? extends ZipEntry> entries) {
        boolean escapes = entries.stream()
                .map(entry -> entry.getName().replace('\\', '/'))
                .anyMatch(name -> name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?"));
        if (escapes) {
            throw Refusals.unsafeArchive("含有指向包外的路径");
        }
    }

    private static void refuseLie(ZipFile archive, List<? extends ZipEntry> entries) throws IOException {
        byte[] bytes = new byte[1 << 16];
        for (ZipEntry entry : entries) {
            try (InputStream content = archive.getInputStream(entry)) {
                long left = entry.getSize();
                for (int read = content.read(bytes); read >= 0; read = content.read(bytes)) {
                    left -= read;
                    if (left < 0) {
                        throw Refusals.unsafeArchive("解开后比所列的更大");
                    }
                }
            }
        }
    }

    private static FileType type(List<String> names) {
        // Part names are the same in any case (OPC, ECMA-376-2), so no spelling of it is another part.
        if (names.stream().anyMatch(name -> Ascii.toLowerCase(name).endsWith("vbaproject.bin"))) {
            throw Refusals.macros();
        }
        boolean office = names.contains("[Content_Types].xml");
        boolean document = office && names.contains("word/document.xml");
        boolean workbook = office && names.contains("xl/workbook.xml");
        boolean layout = names.contains("OFD.xml");
        if ((document ? 1 : 0) + (workbook ? 1 : 0) + (layout ? 1 : 0) > 1) {
            throw Refusals.ambiguous();
        }
        return document ? FileType.DOCX : workbook ? FileType.XLSX : layout ? FileType.OFD : FileType.ZIP;
    }
}
