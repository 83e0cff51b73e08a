package org.qibu.server.reading;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.jooq.impl.DSL.noCondition;
import static org.qibu.server.schema.Tables.HANDED_IN;
import static org.qibu.server.schema.Tables.PROJECT;
import static org.qibu.server.schema.Tables.SUBMISSION;
import static org.qibu.server.schema.Tables.WORK;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Role;
import org.qibu.server.paging.Keyset;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;
import org.qibu.server.paging.Tally;

/** The lists of one county, each along an index of its own; the order is that of the latest facts. */
public record CountyLists(DSLContext queries, DivisionCode county) {
    /** Stands where no limit runs: the last of all days that are told. */
    static final LocalDate NONE = LocalDate.of(9999, 12, 31);

    private static final Keyset PROJECTS = Keyset.by(PROJECT.DUE_ON, PROJECT.ID);
    private static final Keyset AT_WINDOW = Keyset.by(SUBMISSION.RECEIVED, SUBMISSION.FILED_ON, SUBMISSION.ID);
    private static final Keyset BY_WAITING = Keyset.by(SUBMISSION.FILED_ON, SUBMISSION.ID);
    private static final Keyset TO_ISSUE = Keyset.by(SUBMISSION.ISSUE_BY, SUBMISSION.ID);
    private static final Keyset BY_SILENCE = Keyset.by(SUBMISSION.TELL_BY, SUBMISSION.ID);
    private static final Keyset BY_DUE = Keyset.by(WORK.DUE_ON, WORK.SUBMISSION, WORK.MATTER);
    private static final Keyset NAMING = Keyset.by(HANDED_IN.SUBMISSION);

    /** Every project, or those of one builder; first those of which something is due first. */
    public Page<ProjectId> projects(Optional<UnifiedSocialCreditCode> builder, Part part) {
        Condition whose = builder.map(code -> PROJECT.BUILDER.eq(code.value())).orElse(noCondition());
        return PROJECTS.page(
                        part,
                        queries.select(PROJECT.DUE_ON, PROJECT.ID)
                                .from(PROJECT)
                                .where(PROJECT.COUNTY.eq(county.value()))
                                .and(whose))
                .map(row -> ProjectId.of(row.value2()));
    }

    /** The submissions of which something is to be told, those without a receipt first, then the longest waiting. */
    public Page<SubmissionId> atWindow(Part part) {
        return AT_WINDOW
                .page(
                        part,
                        queries.select(SUBMISSION.RECEIVED, SUBMISSION.FILED_ON, SUBMISSION.ID)
                                .from(SUBMISSION)
                                .where(isAtWindow()))
                .map(row -> SubmissionId.of(row.value3()));
    }

    /** Those of them that have a receipt, or those that have none, the longest waiting first. */
    public Page<SubmissionId> atWindow(boolean received, Part part) {
        return BY_WAITING
                .page(
                        part,
                        queries.select(SUBMISSION.FILED_ON, SUBMISSION.ID)
                                .from(SUBMISSION)
                                .where(isAtWindow())
                                .and(SUBMISSION.RECEIVED.eq(received)))
                .map(row -> SubmissionId.of(row.value2()));
    }

    /** The last days to tell something, of those that have a receipt or have none, as far as a tally counts. */
    public ImmutableList<LocalDate> tellBy(boolean received) {
        return queries
                .select(SUBMISSION.TELL_BY)
                .from(SUBMISSION)
                .where(isAtWindow())
                .and(SUBMISSION.RECEIVED.eq(received))
                .orderBy(SUBMISSION.FILED_ON, SUBMISSION.ID)
                .limit(Tally.MOST + 1)
                .fetch(SUBMISSION.TELL_BY)
                .stream()
                .collect(toImmutableList());
    }

    private Condition isAtWindow() {
        return SUBMISSION.COUNTY.eq(county.value()).and(SUBMISSION.TELL_BY.isNotNull());
    }

    /** The submissions in which silence may have accepted something by the given day. */
    public Page<SubmissionId> silentBy(LocalDate day, Part part) {
        return BY_SILENCE
                .page(
                        part,
                        queries.select(SUBMISSION.TELL_BY, SUBMISSION.ID)
                                .from(SUBMISSION)
                                .where(isAtWindow())
                                .and(SUBMISSION.TELL_BY.lt(day)))
                .map(row -> SubmissionId.of(row.value2()));
    }

    /** The submissions with something to hand out, the nearest limit first. */
    public Page<SubmissionId> toIssue(Part part) {
        return TO_ISSUE.page(
                        part,
                        queries.select(SUBMISSION.ISSUE_BY, SUBMISSION.ID)
                                .from(SUBMISSION)
                                .where(SUBMISSION.COUNTY.eq(county.value()))
                                .and(SUBMISSION.ISSUE_BY.isNotNull()))
                .map(row -> SubmissionId.of(row.value2()));
    }

    /** What an office decides or owes an opinion on, due first. */
    public Page<Work> work(String office, Part part) {
        return work(WORK.OFFICE.eq(office), part);
    }

    /** The part of it that waits for an act of the role, or the part that does not. */
    public Page<Work> work(String office, Role role, boolean mine, Part part) {
        return work(WORK.OFFICE.eq(office).and(mine ? WORK.TURN.eq(role.name()) : WORK.TURN.ne(role.name())), part);
    }

    private Page<Work> work(Condition which, Part part) {
        return BY_DUE.page(
                        part,
                        queries.select(WORK.DUE_ON, WORK.SUBMISSION, WORK.MATTER)
                                .from(WORK)
                                .where(WORK.COUNTY.eq(county.value()))
                                .and(which))
                .map(row -> new Work(SubmissionId.of(row.value2()), MatterId.of(row.value3())));
    }

    /** What waits for an act of the role in an office, due first, as far as a tally counts. */
    public ImmutableList<PendingWork> pending(String office, Role role) {
        return queries
                .select(WORK.DUE_ON, WORK.COUNTING, WORK.NEXT)
                .from(WORK)
                .where(WORK.COUNTY.eq(county.value()), WORK.OFFICE.eq(office), WORK.TURN.eq(role.name()))
                .orderBy(WORK.DUE_ON, WORK.SUBMISSION, WORK.MATTER)
                .limit(Tally.MOST + 1)
                .fetch()
                .stream()
                .map(row -> new PendingWork(row.value1(), row.value2(), row.value3()))
                .collect(toImmutableList());
    }

    /** The submissions that name a kept file, or whose result it is. */
    public Page<SubmissionId> naming(HashCode digest, Part part) {
        return NAMING.page(
                        part,
                        queries.select(HANDED_IN.SUBMISSION)
                                .from(HANDED_IN)
                                .where(HANDED_IN.COUNTY.eq(county.value()))
                                .and(HANDED_IN.DIGEST.eq(digest.asBytes())))
                .map(row -> SubmissionId.of(row.value1()));
    }
}
