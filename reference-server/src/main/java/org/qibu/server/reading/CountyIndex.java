package org.qibu.server.reading;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.PROJECT;
import static org.qibu.server.schema.Tables.SUBMISSION;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.code.ProjectCode;

/** Finds the lives of one county; what they are on a day is then read from their facts. */
public record CountyIndex(DSLContext queries, DivisionCode county) {
    /** The lists of the county. */
    public CountyLists lists() {
        return new CountyLists(queries, county);
    }

    /** The project that has this code. */
    public Optional<ProjectId> projectOf(ProjectCode code) {
        return queries.select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.COUNTY.eq(county.value()), PROJECT.CODE.eq(code.toString()))
                .orderBy(PROJECT.ID)
                .limit(1)
                .fetchOptional(PROJECT.ID)
                .map(ProjectId::of);
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
}
