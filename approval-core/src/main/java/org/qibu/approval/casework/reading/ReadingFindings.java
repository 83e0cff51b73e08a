package org.qibu.approval.casework.reading;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_26;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_44;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_82;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Opinion;
import org.qibu.approval.casework.fact.LastDays;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.ClockReading;
import org.qibu.approval.limit.PairedReading;
import org.qibu.approval.matter.Mention;

/** What a day shows to be wrong in a case, beside what its ledger holds against itself. */
record ReadingFindings(Branch branch, LocalDate today, WorkdayCalendar calendar) {
    ImmutableList<Finding> all(
            Optional<PairedReading> clocks, Optional<LastDays> computed, Optional<ClockReading> issuing) {
        return Stream.of(
                        branch.clocks().stream()
                                .flatMap(paired -> paired.statutory().findings(today, calendar).stream()),
                        clocks.stream().flatMap(this::overdue),
                        computed.stream().flatMap(this::toldDiffers),
                        issuing.stream().filter(ClockReading::isOver).map(ReadingFindings::issuedLate),
                        lateOpinions())
                .flatMap(found -> found)
                .map(found -> found.at(branch.terms().matter().value()))
                .collect(toImmutableList());
    }

    private Stream<Finding> overdue(PairedReading clocks) {
        return clocks.statutory().isOver()
                ? Stream.of(Finding.of(
                                "reading.overdue",
                                "法定期限到 " + clocks.statutory().deadline().text() + " 为止，已经逾期。",
                                branch.terms().statutory().basis())
                        .remedy("立即作出决定，并说明逾期原因。"))
                : Stream.empty();
    }

    private Stream<Finding> toldDiffers(LastDays computed) {
        return branch.told().stream()
                .filter(told -> !told.statutory()
                                .day()
                                .equals(computed.statutory().day())
                        || !told.promised().day().equals(computed.promised().day()))
                .map(told -> Finding.of(
                                "reading.told-differs",
                                "告知的期限届满日为法定 " + told.statutory().text() + "、承诺 "
                                        + told.promised().text() + "，按现行日历推算为法定 "
                                        + computed.statutory().text() + "、承诺 "
                                        + computed.promised().text() + "。",
                                ART_82)
                        .remedy("告知的日期仍然有据；将新的日期告知申请人。"));
    }

    private static Finding issuedLate(ClockReading issuing) {
        return Finding.of("reading.issue-late", "应于 " + issuing.deadline().text() + " 前颁发、送达，已经逾期。", ART_44)
                .remedy("立即发件。");
    }

    private Stream<Finding> lateOpinions() {
        return branch.state().isDecidedOrEnded()
                ? Stream.empty()
                : branch.handling().opinions().values().stream()
                        .filter(opinion ->
                                opinion.isOpen() && today.isAfter(opinion.due().day()))
                        .map(ReadingFindings::late);
    }

    private static Finding late(Opinion opinion) {
        return Finding.of(
                        "reading.opinion-late",
                        Mention.of(opinion.department()) + "应于 " + opinion.due().text() + " 前答复，尚未答复。",
                        ART_26)
                .remedy("催办；沉默不视为同意，期限照常计算。");
    }
}
