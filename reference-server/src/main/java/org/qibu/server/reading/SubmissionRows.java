package org.qibu.server.reading;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.util.stream.Stream;
import org.jooq.TableRecord;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Decision;
import org.qibu.approval.casework.branch.Opinion;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.schema.tables.records.ConsultationRecord;
import org.qibu.server.schema.tables.records.HandedInRecord;
import org.qibu.server.schema.tables.records.MatterCaseRecord;
import org.qibu.server.schema.tables.records.SubmissionRecord;

/** The rows of one submission. */
record SubmissionRows(DivisionCode at, SubmissionReading reading) {
    String county() {
        return at.value();
    }

    String id() {
        return submission().id().value();
    }

    private Submission submission() {
        return reading.submission();
    }

    ImmutableList<TableRecord<?>> all() {
        return Stream.<Stream<? extends TableRecord<?>>>of(
                        Stream.of(row()),
                        branches().map(this::row),
                        branches().flatMap(this::consultations),
                        digests().map(this::handedIn))
                .flatMap(rows -> rows)
                .collect(toImmutableList());
    }

    private SubmissionRecord row() {
        SubmissionRecord row = new SubmissionRecord();
        row.setCounty(county());
        row.setId(id());
        row.setProject(submission().filed().project().value());
        row.setBuilder(submission().filed().applicant().value());
        submission()
                .receipt()
                .ifPresent(receipt -> row.setReceipt(receipt.number().value()));
        row.setFiledOn(submission().filed().stamp().on());
        row.setOver(reading.isOver());
        reading.nextChangeOn().ifPresent(row::setNextChangeOn);
        row.setVersion(submission().version());
        return row;
    }

    private Stream<Branch> branches() {
        return submission().branches().values().stream();
    }

    private MatterCaseRecord row(Branch branch) {
        MatterCaseRecord row = new MatterCaseRecord();
        row.setCounty(county());
        row.setSubmission(id());
        row.setMatter(branch.terms().matter().value());
        row.setProject(submission().filed().project().value());
        row.setName(branch.terms().name());
        row.setDepartment(branch.terms().department().value());
        row.setState(branch.state().name());
        row.setPhase(branch.state().phase().name());
        branch.intake().acceptedOn().ifPresent(row::setAcceptedOn);
        branch.told().ifPresent(told -> row.setStatutoryDue(told.statutory().day()));
        branch.told().ifPresent(told -> row.setPromisedDue(told.promised().day()));
        branch.conclusion().decision().map(Decision::on).ifPresent(row::setDecidedOn);
        branch.conclusion()
                .result()
                .ifPresent(result -> row.setResult(result.number().value()));
        branch.conclusion().endedOn().ifPresent(row::setEndedOn);
        return row;
    }

    private Stream<ConsultationRecord> consultations(Branch branch) {
        return branch.handling().opinions().values().stream().map(opinion -> consultation(branch, opinion));
    }

    private ConsultationRecord consultation(Branch branch, Opinion opinion) {
        ConsultationRecord row = new ConsultationRecord();
        row.setCounty(county());
        row.setSubmission(id());
        row.setMatter(branch.terms().matter().value());
        row.setDepartment(opinion.department().value());
        row.setOpen(opinion.isOpen() && !branch.state().isDecidedOrEnded());
        row.setDue(opinion.due().day());
        return row;
    }

    private Stream<HashCode> digests() {
        return Stream.concat(
                        submission().history().stream()
                                .flatMap(fact -> fact.handedIn().stream())
                                .map(SubmittedMaterial::digest),
                        branches()
                                .flatMap(branch -> branch.conclusion().result().stream())
                                .map(result -> result.digest()))
                .distinct();
    }

    private HandedInRecord handedIn(HashCode digest) {
        HandedInRecord row = new HandedInRecord();
        row.setCounty(county());
        row.setSubmission(id());
        row.setDigest(digest.asBytes());
        return row;
    }
}
