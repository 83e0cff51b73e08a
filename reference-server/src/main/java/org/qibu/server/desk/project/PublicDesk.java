package org.qibu.server.desk.project;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.Optional;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.SubmissionEvent.ReceiptIssued;
import org.qibu.approval.casework.reading.CaseReading;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.LegalClock;
import org.qibu.approval.limit.PairedClocks;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.desk.matter.Progress;

/** What anybody may ask. */
public final class PublicDesk {
    private final Bench bench;

    /** Works on this bench. */
    public PublicDesk(Bench bench) {
        this.bench = bench;
    }

    /**
     * Where a submission is, by the number of its receipt.
     *
     * @throws NotFoundException if no receipt has this number
     */
    public PublicStatus check(String receipt) {
        // No number has a control character, and the database cannot even be asked for one.
        return Optional.of(receipt)
                .filter(number -> number.chars().noneMatch(Character::isISOControl))
                .flatMap(bench::byReceipt)
                .flatMap(submission -> submission.receipt().map(issued -> status(submission, issued)))
                .orElseThrow(() -> new NotFoundException("收件凭证", receipt));
    }

    private PublicStatus status(Submission submission, ReceiptIssued issued) {
        County county = bench.county();
        return new PublicStatus(
                issued.number().value(),
                issued.receivedOn(),
                issued.stamp().on(),
                SubmissionReading.of(submission, county.today(), county.calendar(), county.lights()).cases().stream()
                        .map(this::line)
                        .collect(toImmutableList()));
    }

    private PublicStatus.Line line(CaseReading reading) {
        Branch branch = reading.branch();
        Optional<LegalClock> promised = branch.clocks().map(PairedClocks::promised);
        return new PublicStatus.Line(
                branch.terms().name(),
                bench.county().department(branch.terms().department()),
                branch.state().text(),
                Progress.of(branch.state()),
                reading.light(),
                branch.intake().acceptedOn(),
                promised.map(clock -> clock.deadline(bench.county().calendar()).lastDay()),
                promised.map(this::reckoning),
                branch.conclusion().endedOn());
    }

    private PublicStatus.Reckoning reckoning(LegalClock clock) {
        return new PublicStatus.Reckoning(
                clock.start(),
                clock.limit().limit().toString(),
                clock.excludedDays(bench.county().calendar()).stream()
                        .map(DayRange::toString)
                        .collect(toImmutableList()));
    }
}
