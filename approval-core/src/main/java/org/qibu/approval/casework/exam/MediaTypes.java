package org.qibu.approval.casework.exam;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.Set;

/** The media types of the formats a pack may name. */
final class MediaTypes {
    private static final ImmutableSetMultimap<String, String> BY_FORMAT = ImmutableSetMultimap.<String, String>builder()
            .put("pdf", "application/pdf")
            .put("png", "image/png")
            .put("jpg", "image/jpeg")
            .put("ofd", "application/ofd")
            .put("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            .put("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .put("zip", "application/zip")
            .put("dwg", "image/vnd.dwg")
            .build();

    private MediaTypes() {}

    static boolean isOneOf(String mediaType, Set<String> formats) {
        return formats.stream().anyMatch(format -> BY_FORMAT.get(format).contains(mediaType));
    }
}
