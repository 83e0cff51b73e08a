package org.qibu.approval.calendar;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qibu.approval.law.Finding;

/**
 * Notices read from a folder's {@code *.txt} files, so that a new one can be dropped in while the software runs.
 *
 * @param notices what was read, in order of file names
 * @param findings every fault, placed as {@code 文件名 第3行}; the notices are not to be used while there is one
 */
public record NoticeFiles(ImmutableList<HolidayNotice> notices, ImmutableList<Finding> findings) {
    private static final long MOST_BYTES = 64 * 1024;

    /**
     * Reads the folder; files with other endings and folders in it are left alone.
     *
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static NoticeFiles read(Path folder) throws IOException {
        List<Path> files;
        try (var entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        var notices = ImmutableList.<HolidayNotice>builder();
        var findings = ImmutableList.<Finding>builder();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (Files.size(file) > MOST_BYTES) {
                findings.add(unreadable(name, "文件过大"));
                continue;
            }
            try {
                var ruling = NoticeFile.parse(Files.readString(file));
                ruling.findings().forEach(finding -> findings.add(finding.at((name + " " + finding.where()).strip())));
                ruling.fold(ImmutableList::copyOf, none -> ImmutableList.<NoticeFile>of())
                        .forEach(read -> notices.add(read.notice()));
            } catch (CharacterCodingException notUtf8) {
                findings.add(unreadable(name, "不是 UTF-8 文本"));
            }
        }
        return new NoticeFiles(notices.build(), findings.build());
    }

    private static Finding unreadable(String name, String why) {
        return Finding.of("calendar.notice-file", why + "。")
                .remedy("通知文件是 UTF-8 纯文本。")
                .at(name);
    }
}
