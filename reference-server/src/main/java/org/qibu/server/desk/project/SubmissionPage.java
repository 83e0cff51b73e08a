package org.qibu.server.desk.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Finding;
import org.qibu.server.desk.matter.Happening;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.matter.PermittedAct;

/**
 * A submission as its page shows it.
 *
 * @param receipt the number of the 收件凭证, once issued
 * @param findings what the intake check has against it, all at once
 * @param answers the question in Chinese to its answer; personal ones only for whom may see them
 */
public record SubmissionPage(
        SubmissionId submission,
        ProjectId project,
        String projectName,
        LocalDate filedOn,
        Optional<String> receipt,
        Optional<LocalDate> tellBy,
        ImmutableList<MatterCase> cases,
        ImmutableList<HandedInLine> materials,
        ImmutableMap<String, String> answers,
        ImmutableList<Finding> findings,
        ImmutableList<PermittedAct> acts,
        ImmutableList<Happening> timeline) {
    /**
     * A material that was handed in.
     *
     * @param digest the SHA-256 of its file; empty for who does not handle the filing
     */
    public record HandedInLine(String material, String name, String digest, long bytes, String mediaType) {}
}
