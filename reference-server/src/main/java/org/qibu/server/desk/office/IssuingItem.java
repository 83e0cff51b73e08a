package org.qibu.server.desk.office;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.server.desk.matter.MatterCase;

/**
 * A project with results to hand over.
 *
 * @param complete whether every matter that was filed is decided and its result made
 * @param waitingFor the matters that are not ready, in Chinese
 */
public record IssuingItem(
        ProjectId project,
        String projectName,
        boolean complete,
        Optional<LocalDate> issueBy,
        ImmutableList<MatterCase> ready,
        ImmutableList<String> waitingFor) {}
