package org.qibu.server.files;

/** What an uploaded file is by its content. */
public enum FileType {
    PDF("pdf", "application/pdf"),
    OFD("ofd", "application/ofd"),
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ZIP("zip", "application/zip");

    private final String extension;
    private final String mediaType;

    FileType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The extension of a name given to such a file. */
    public String extension() {
        return extension;
    }

    /** The media type it is served with. */
    public String mediaType() {
        return mediaType;
    }
}
