package org.qibu.examples.spring;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.store.History;
import org.qibu.approval.store.Request;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How does an act become facts and the county's own row in one transaction, done once however often it is sent? */
@Service
class Casework {
    private static final DivisionCode COUNTY = DivisionCode.parse("610702");

    private final StreamStore store;
    private final CaseRows rows;

    Casework(StreamStore store, CaseRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /** An application comes in: the county's own row and the first fact. */
    @Transactional
    public ImmutableList<Finding> file(
            String number, String applicant, Request request, Ruling<SubmissionEvent> filed) {
        rows.save(new CaseRow(number, applicant));
        return keep(number, request, nothingYet -> filed);
    }

    /** An act on what was filed. */
    @Transactional
    public ImmutableList<Finding> act(
            String number, Request request, Function<Submission, Ruling<SubmissionEvent>> act) {
        return keep(number, request, seen -> act.apply(Submission.of(seen.events())));
    }

    /** Returns every finding that forbids the act; where there is none, it is done and kept. */
    // readme
    private ImmutableList<Finding> keep(
            String number, Request request, Function<History<SubmissionEvent>, Ruling<SubmissionEvent>> act) {
        StreamId<SubmissionEvent> stream = SubmissionFacts.KIND.stream(COUNTY, number);
        if (store.done(stream, request).isPresent()) {
            return ImmutableList.of();
        }
        History<SubmissionEvent> seen = store.read(stream);
        Ruling<SubmissionEvent> ruling = act.apply(seen);
        if (ruling.isLawful()) {
            store.append(seen.then(ruling.orThrow(), request));
            show(number, store.read(stream));
        }
        return ruling.findings();
    }
    // end

    private void show(String number, History<SubmissionEvent> history) {
        Submission submission = Submission.of(history.events());
        String states = submission.branches().values().stream()
                .map(Branch::state)
                .map(state -> state.text())
                .distinct()
                .reduce((one, other) -> one + "、" + other)
                .orElse("");
        rows.findById(number).orElseThrow().shows(states, history.events().size());
    }
}
