package org.qibu.server.bench;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.project.Project;
import org.qibu.server.access.Operation;

/** Whose something is: the offices that do what the table of access lets a role do for its own office only. */
public final class Parties {
    private Parties() {}

    /** Of a project: its builder. */
    static ImmutableSet<String> of(Project project) {
        return ImmutableSet.of(project.builder().value());
    }

    /** Of a submission: who filed it, and every department that decides something in it or was asked about it. */
    public static ImmutableSet<String> of(Submission submission) {
        return Stream.concat(
                        Stream.of(applicant(submission)),
                        submission.branches().values().stream()
                                .flatMap(branch -> Stream.concat(Stream.of(department(branch)), asked(branch))))
                .collect(toImmutableSet());
    }

    /** Of one matter: who filed it, and the department that decides it; for an opinion, those that were asked. */
    public static ImmutableSet<String> of(Submission submission, Branch branch, Operation operation) {
        return Stream.concat(
                        Stream.of(applicant(submission)),
                        operation == Operation.GIVE_OPINION ? asked(branch) : Stream.of(department(branch)))
                .collect(toImmutableSet());
    }

    private static String applicant(Submission submission) {
        return submission.filed().applicant().value();
    }

    private static String department(Branch branch) {
        return branch.terms().department().value();
    }

    private static Stream<String> asked(Branch branch) {
        return branch.handling().opinions().keySet().stream().map(department -> department.value());
    }
}
