package org.qibu.server.reading;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jooq.TableRecord;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Decision;
import org.qibu.approval.casework.branch.Opinion;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.casework.reading.CaseReading;
import org.qibu.approval.casework.reading.Holder;
import org.qibu.approval.casework.reading.OpenClock;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.limit.Reckoning;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.server.access.Role;
import org.qibu.server.schema.tables.records.HandedInRecord;
import org.qibu.server.schema.tables.records.MatterCaseRecord;
import org.qibu.server.schema.tables.records.OpenClockRecord;
import org.qibu.server.schema.tables.records.SubmissionRecord;
import org.qibu.server.schema.tables.records.WorkRecord;

/** The rows of one submission. */
record SubmissionRows(DivisionCode at, SubmissionReading reading, WorkdayCalendar calendar) {
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
                        reading.cases().stream().flatMap(this::work),
                        OpenClock.of(submission()).stream().map(this::row),
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
        row.setReceived(submission().receipt().isPresent());
        row.setOver(reading.isOver());
        row.setDueOn(reading.cases().stream()
                .filter(SubmissionRows::isCounting)
                .flatMap(each -> each.dueOn().stream())
                .min(LocalDate::compareTo)
                .orElse(CountyLists.NONE));
        reading.tellBy().ifPresent(row::setTellBy);
        if (!reading.readyToIssue().isEmpty()) {
            row.setIssueBy(reading.issueBy().orElse(CountyLists.NONE));
        }
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

    /** Whoever decides it and whoever owes an opinion on it has it on the list, until it is over. */
    private Stream<WorkRecord> work(CaseReading each) {
        if (each.next().holder() == Holder.NOBODY) {
            return Stream.empty();
        }
        Branch branch = each.branch();
        WorkRecord own = work(branch.terms().department(), each);
        own.setTurn(Turn.of(each).name());
        own.setDueOn(each.dueOn().orElse(CountyLists.NONE));
        return Stream.concat(
                Stream.of(own),
                branch.handling().opinions().values().stream()
                        .filter(opinion -> opinion.isOpen() && !branch.state().isDecidedOrEnded())
                        .map(opinion -> asked(opinion, each)));
    }

    private WorkRecord asked(Opinion opinion, CaseReading each) {
        WorkRecord row = work(opinion.department(), each);
        row.setTurn(Role.OFFICER.name());
        row.setDueOn(opinion.due().day());
        return row;
    }

    private WorkRecord work(DepartmentId office, CaseReading each) {
        WorkRecord row = new WorkRecord();
        row.setCounty(county());
        row.setSubmission(id());
        row.setMatter(each.branch().terms().matter().value());
        row.setOffice(office.value());
        row.setNext(each.next().text());
        row.setCounting(isCounting(each));
        return row;
    }

    private OpenClockRecord row(OpenClock open) {
        Reckoning reckoning = Reckoning.of(open.clock());
        OpenClockRecord row = new OpenClockRecord();
        row.setCounty(county());
        row.setSubmission(id());
        row.setMatter(open.matter().value());
        row.setKind(open.kind().name());
        row.setReckoning(reckoning.toString());
        row.setLastOn(reckoning.deadline(calendar).lastDay());
        return row;
    }

    private static boolean isCounting(CaseReading each) {
        return each.branch().handling().exclusions().stream()
                .allMatch(told -> told.exclusion().ended().isPresent());
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
