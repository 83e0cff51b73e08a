package org.qibu.server.desk.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.server.desk.matter.Happening;
import org.qibu.server.desk.matter.MatterCase;

/**
 * A project as its page shows it.
 *
 * @param code its project code (项目代码), once it is given
 * @param traits the question in Chinese to its answer in Chinese
 * @param checklist what it has to do, each line with its reason, and what it has not to do
 */
public record ProjectPage(
        BoardRow row,
        ImmutableList<Held> held,
        ProjectId project,
        Optional<String> code,
        String builder,
        LocalDate registeredOn,
        ImmutableMap<String, String> traits,
        ImmutableList<ChecklistLine> checklist,
        ImmutableList<SubmissionId> submissions,
        ImmutableList<MatterCase> cases,
        ImmutableList<Happening> timeline) {
    /** The state of a matter that was not filed. */
    public static final String NOT_FILED = "未申报";

    /**
     * How many working days of 跨度用时 one holder held.
     *
     * @param holder its name in the core
     * @param text the same in Chinese
     */
    public record Held(String holder, String text, int workdays) {}

    /**
     * A matter that is required, or is not.
     *
     * @param state where its case stands, or 未申报
     */
    public record ChecklistLine(
            String matter,
            String name,
            String stage,
            String department,
            boolean required,
            String reason,
            ImmutableList<String> bases,
            String state) {}
}
