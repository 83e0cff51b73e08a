package org.qibu.server.files;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/** What an uploaded file is by its content. */
public enum FileType {
    /** A PDF. */
    PDF("application/pdf", "pdf"),
    /** An OFD, the national layout format (GB/T 33190). */
    OFD("application/ofd", "ofd"),
    /** A PNG picture. */
    PNG("image/png", "png"),
    /** A JPEG picture. */
    JPEG("image/jpeg", "jpg", "jpeg"),
    /** A drawing of AutoCAD 2000 or later. */
    DWG("image/vnd.dwg", "dwg"),
    /** A Word document without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** An Excel workbook without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** An archive of anything else; it is kept and never opened. */
    ZIP("application/zip", "zip");

    private final String mediaType;
    private final String extension;
    private final ImmutableSet<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extension = extensions[0];
        this.extensions = ImmutableSet.copyOf(extensions);
    }

    /** The extension of a name given to such a file. */
    public String extension() {
        return extension;
    }

    /** The media type it is served with. */
    public String mediaType() {
        return mediaType;
    }

    /** Tells whether a file of this name may be of this type; only the letters after the last dot are looked at. */
    boolean suits(String name) {
        return extensions.contains(
                name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT));
    }
}
