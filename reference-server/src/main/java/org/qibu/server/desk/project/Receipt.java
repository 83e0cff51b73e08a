package org.qibu.server.desk.project;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.fact.SubmissionId;

/**
 * The receipt of the materials (收件凭证), as it was issued: what came when, and by when everything lacking has to be told.
 *
 * @param builder the applicant's unified social credit code
 * @param receivedOn the legal day of receipt, from which the five working days are counted
 * @param tellBy their last day, as it was told
 * @param differs the day the calendar gives now, if it is another; empty while they agree
 * @param materials what was handed in with the filing, each file by its digest
 */
public record Receipt(
        String number,
        SubmissionId submission,
        String projectName,
        String builder,
        LocalDate receivedOn,
        LocalDate issuedOn,
        LocalDate tellBy,
        Optional<LocalDate> differs,
        ImmutableList<String> matters,
        ImmutableList<SubmissionPage.HandedInLine> materials) {}
