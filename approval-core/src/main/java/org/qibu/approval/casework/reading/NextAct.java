package org.qibu.approval.casework.reading;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Opinion;
import org.qibu.approval.matter.DepartmentId;

/**
 * What comes next, and whose it is.
 *
 * @param holder who holds the case
 * @param offices the departments meant; empty where no department is
 * @param text what is to be done, in Chinese
 */
public record NextAct(Holder holder, ImmutableList<DepartmentId> offices, String text) {
    static NextAct of(Branch branch, LocalDate today, WorkdayCalendar calendar) {
        return switch (branch.state()) {
            case FILED, RECEIVED, SUPPLIED -> intake(branch, today, calendar);
            case CORRECTING -> new NextAct(Holder.BUILDER, ImmutableList.of(), "按补正通知提交材料");
            case ACCEPTED -> department(branch, "承办岗开始办理");
            case HANDLING -> handling(branch);
            case SPECIAL -> new NextAct(Holder.EXCLUDED, own(branch), "特别程序进行中，结束后继续办理");
            case DRAFTED -> department(branch, "审核岗审核");
            case REVIEWED -> department(branch, "签发岗签发");
            case GRANTED -> department(branch, "制证");
            case READY -> new NextAct(Holder.WINDOW, ImmutableList.of(), "窗口发件");
            case REFUSED -> new NextAct(Holder.WINDOW, ImmutableList.of(), "窗口送达不予许可决定书");
            case ISSUED, REFUSAL_SERVED, NOT_REQUIRED, NOT_ACCEPTED, WITHDRAWN, RECALLED, REVOKED ->
                new NextAct(Holder.NOBODY, ImmutableList.of(), "");
        };
    }

    private static NextAct intake(Branch branch, LocalDate today, WorkdayCalendar calendar) {
        if (branch.intake().silence(calendar).stream().anyMatch(silence -> silence.isAcceptanceBy(today))) {
            return new NextAct(Holder.LAW, own(branch), "逾期未告知，依法视为受理");
        }
        return switch (branch.state()) {
            case FILED -> new NextAct(Holder.WINDOW, ImmutableList.of(), "窗口接件，出具收件凭证");
            case SUPPLIED -> department(branch, "补正已收齐，应当受理");
            default -> department(branch, "受理，或者一次性告知补正");
        };
    }

    private static NextAct handling(Branch branch) {
        var opinions = branch.handling().opinions().values();
        ImmutableList<DepartmentId> awaited = opinions.stream()
                .filter(Opinion::isOpen)
                .map(Opinion::department)
                .collect(ImmutableList.toImmutableList());
        if (!awaited.isEmpty()) {
            return new NextAct(Holder.CONSULTED, awaited, "出具意见");
        }
        String returned = opinions.stream()
                .filter(opinion -> !opinion.agrees())
                .map(opinion -> opinion.department().value())
                .collect(joining("、"));
        return returned.isEmpty()
                ? department(branch, "承办岗拟定决定")
                : new NextAct(Holder.BUILDER, ImmutableList.of(), "意见为退回，按意见修改材料（期限照常计算）");
    }

    private static NextAct department(Branch branch, String text) {
        return new NextAct(Holder.DEPARTMENT, own(branch), text);
    }

    private static ImmutableList<DepartmentId> own(Branch branch) {
        return ImmutableList.of(branch.terms().department());
    }
}
