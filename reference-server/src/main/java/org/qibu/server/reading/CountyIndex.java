package org.qibu.server.reading;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.qibu.server.schema.Tables.CONSULTATION;
import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.HANDED_IN;
import static org.qibu.server.schema.Tables.MATTER_CASE;
import static org.qibu.server.schema.Tables.PROJECT;
import static org.qibu.server.schema.Tables.SUBMISSION;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.code.ProjectCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;

/** Finds the lives of one county; what they are on a day is then read from their facts. */
public record CountyIndex(DSLContext queries, DivisionCode county) {
    /** Every project, in order of registration. */
    public ImmutableList<ProjectId> projects() {
        return projects(PROJECT.COUNTY.eq(county.value()));
    }

    /** The projects of one builder, in order of registration. */
    public ImmutableList<ProjectId> projectsOf(UnifiedSocialCreditCode builder) {
        return projects(PROJECT.COUNTY.eq(county.value()).and(PROJECT.BUILDER.eq(builder.value())));
    }

    /** The project that has this code. */
    public Optional<ProjectId> projectOf(ProjectCode code) {
        return projects(PROJECT.COUNTY.eq(county.value()).and(PROJECT.CODE.eq(code.toString()))).stream()
                .findFirst();
    }

    private ImmutableList<ProjectId> projects(Condition where) {
        return queries
                .select(PROJECT.ID)
                .from(PROJECT)
                .where(where)
                .orderBy(PROJECT.REGISTERED_ON, PROJECT.ID)
                .fetch()
                .stream()
                .map(row -> ProjectId.of(row.value1()))
                .collect(toImmutableList());
    }

    /** When the latest fact was written; empty before the first. */
    public Optional<Instant> latest() {
        return queries.select(FACT.AT)
                .from(FACT)
                .where(FACT.COUNTY.eq(county.value()))
                .orderBy(FACT.ID.desc())
                .limit(1)
                .fetchOptional(FACT.AT)
                .map(OffsetDateTime::toInstant);
    }

    /** The highest id of a project that begins so. */
    public Optional<String> highestProject(String beginning) {
        return queries.select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.COUNTY.eq(county.value()), PROJECT.ID.startsWith(beginning))
                .orderBy(PROJECT.ID.desc())
                .limit(1)
                .fetchOptional(PROJECT.ID);
    }

    /** The highest id of a submission that begins so. */
    public Optional<String> highestSubmission(String beginning) {
        return queries.select(SUBMISSION.ID)
                .from(SUBMISSION)
                .where(SUBMISSION.COUNTY.eq(county.value()), SUBMISSION.ID.startsWith(beginning))
                .orderBy(SUBMISSION.ID.desc())
                .limit(1)
                .fetchOptional(SUBMISSION.ID);
    }

    /** The submissions of one project, in order of filing. */
    public ImmutableList<SubmissionId> submissionsOf(ProjectId project) {
        return submissions(SUBMISSION.PROJECT.eq(project.value()));
    }

    /** The submissions that are not over, in order of filing. */
    public ImmutableList<SubmissionId> openSubmissions() {
        return submissions(SUBMISSION.OVER.isFalse());
    }

    /** The open submissions in which something may have changed by the passing of days until the given day. */
    public ImmutableList<SubmissionId> changedBy(LocalDate day) {
        return submissions(SUBMISSION.OVER.isFalse().and(SUBMISSION.NEXT_CHANGE_ON.le(day)));
    }

    /** The submission whose receipt has this number. */
    public Optional<SubmissionId> byReceipt(String receipt) {
        return submissions(SUBMISSION.RECEIPT.eq(receipt)).stream().findFirst();
    }

    private ImmutableList<SubmissionId> submissions(Condition which) {
        return queries
                .select(SUBMISSION.ID)
                .from(SUBMISSION)
                .where(SUBMISSION.COUNTY.eq(county.value()), which)
                .orderBy(SUBMISSION.FILED_ON, SUBMISSION.ID)
                .fetch()
                .stream()
                .map(row -> SubmissionId.of(row.value1()))
                .collect(toImmutableList());
    }

    /** The open submissions in which a department decides a matter or owes an opinion, in order of filing. */
    public ImmutableList<SubmissionId> openSubmissionsOf(String department) {
        Condition decides = exists(selectOne()
                .from(MATTER_CASE)
                .where(
                        MATTER_CASE.COUNTY.eq(SUBMISSION.COUNTY),
                        MATTER_CASE.SUBMISSION.eq(SUBMISSION.ID),
                        MATTER_CASE.DEPARTMENT.eq(department)));
        Condition owes = exists(selectOne()
                .from(CONSULTATION)
                .where(
                        CONSULTATION.COUNTY.eq(SUBMISSION.COUNTY),
                        CONSULTATION.SUBMISSION.eq(SUBMISSION.ID),
                        CONSULTATION.DEPARTMENT.eq(department),
                        CONSULTATION.OPEN.isTrue()));
        return submissions(SUBMISSION.OVER.isFalse().and(decides.or(owes)));
    }

    /** The submissions that name a kept file, or whose result it is. */
    public ImmutableList<SubmissionId> naming(HashCode digest) {
        return queries
                .select(HANDED_IN.SUBMISSION)
                .from(HANDED_IN)
                .where(HANDED_IN.COUNTY.eq(county.value()), HANDED_IN.DIGEST.eq(digest.asBytes()))
                .orderBy(HANDED_IN.SUBMISSION)
                .fetch()
                .stream()
                .map(row -> SubmissionId.of(row.value1()))
                .collect(toImmutableList());
    }
}
