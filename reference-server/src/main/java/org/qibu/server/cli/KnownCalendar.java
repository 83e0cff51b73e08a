package org.qibu.server.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.calendar.NoticeFiles;
import org.qibu.approval.calendar.OfficialNotices;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.law.Finding;

/** The official calendar with the notices of a folder; a year that none of them publishes is refused. */
record KnownCalendar(WorkdayCalendar all) {
    /** Reads the notices; a folder with a fault in it gives no answer at all, rather than one without its notices. */
    static KnownCalendar with(Optional<Path> folder) {
        ImmutableList<HolidayNotice> notices = ImmutableList.<HolidayNotice>builder()
                .addAll(OfficialNotices.all())
                .addAll(folder.map(KnownCalendar::read).orElse(ImmutableList.of()))
                .build();
        refuse(WorkdayCalendar.examine(notices));
        return new KnownCalendar(WorkdayCalendar.of(notices));
    }

    /**
     * The calendar for a deadline that begins with the event, as it was known on a day. The event's own year must be
     * published; later ones may be assumed, which makes the deadline provisional.
     */
    WorkdayCalendar from(LocalDate event, Optional<LocalDate> known) {
        if (!all.isPublished(event)) {
            throw new NoAnswerException(event + "所在的" + String.format("%04d", event.getYear())
                    + "年没有已载入的节假日通知，不能推算。已载入" + all.publishedFrom() + "至" + all.publishedThrough()
                    + "；新的通知可用--notices载入。");
        }
        return known.map(this::asKnownOn).orElse(all);
    }

    private WorkdayCalendar asKnownOn(LocalDate day) {
        var issued = all.notices().stream()
                .filter(notice -> !notice.issued().isAfter(day))
                .collect(toImmutableList());
        if (issued.isEmpty()) {
            throw new NoAnswerException("到" + day + "为止没有已印发的节假日通知，不能推算。");
        }
        refuse(WorkdayCalendar.examine(issued));
        return all.asKnownOn(day);
    }

    private static ImmutableList<HolidayNotice> read(Path folder) {
        try {
            NoticeFiles files = NoticeFiles.read(folder);
            refuse(files.findings());
            return files.notices();
        } catch (IOException unreadable) {
            throw new NoAnswerException("读不了文件夹" + folder + "：" + unreadable.getMessage());
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new NoAnswerException(
                    "节假日通知有误，不能推算。\n" + findings.stream().map(FindingText::line).collect(joining("\n")));
        }
    }
}
