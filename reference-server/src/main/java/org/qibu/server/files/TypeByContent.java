package org.qibu.server.files;

import java.io.IOException;
import java.nio.file.Path;

/** Tells what a file is: by its leading bytes first, then by whether the structure they promise is there. */
final class TypeByContent {
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String PNG_HEADER = "\0\0\0\rIHDR";
    private static final String PNG_END = "\0\0\0\0IEND\u00aeB`\u0082";
    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final String JPEG_END = "\u00ff\u00d9";
    private static final String ARCHIVE = "PK\3\4";

    private TypeByContent() {}

    /**
     * The type of the file.
     *
     * @throws RefusedFileException if it is none that is kept, is cut short, or can be read as two
     */
    static FileType of(Path file) throws IOException {
        Content content = Content.of(file);
        if (content.startsWith(ARCHIVE)) {
            return Archive.type(file, content);
        }
        FileType type = flat(content);
        // A picture or document that is an archive from behind hands one content to us and another to the next reader.
        if (content.endsAsArchive()) {
            throw Refusals.ambiguous();
        }
        return type;
    }

    private static FileType flat(Content content) {
        if (content.startsLike("%PDF-[12]\\.\\d")) {
            return whole(FileType.PDF, content.hasNearEnd("%%EOF", 1024) && content.hasNearEnd("startxref", 2048));
        }
        if (content.startsWith(PNG)) {
            return whole(FileType.PNG, content.startsWith(PNG + PNG_HEADER) && content.endsWith(PNG_END));
        }
        if (content.startsWith(JPEG)) {
            // Cameras append what they like after the end mark, so it is only asked to be near the end.
            return whole(FileType.JPEG, content.byteAt(3) >= 0xc0 && content.hasNearEnd(JPEG_END, Integer.MAX_VALUE));
        }
        if (content.startsLike("AC10(15|18|21|24|27|32)\\x00")) {
            return whole(FileType.DWG, content.size() > 512);
        }
        throw Refusals.unknownType();
    }

    private static FileType whole(FileType type, boolean whole) {
        if (!whole) {
            throw Refusals.damaged(type);
        }
        return type;
    }
}
