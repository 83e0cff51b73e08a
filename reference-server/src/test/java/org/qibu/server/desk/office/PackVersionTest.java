package org.qibu.server.desk.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.IntakeEvent;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.PackReader;
import org.qibu.server.access.Role;

/** A submission stays under the version of the pack that it was filed under, though the county has moved to the next one. */
class PackVersionTest {
    private static final MatterId MATTER = MatterId.of("energy-review");
    private static final Path BUNDLED =
            Path.of("../approval-core/src/main/resources/org/qibu/approval/pack/hanzhong-2023-7");

    private static final String FIRST = """
                promised: {limit: 8wd, sample: 承诺时限为示例，以当地公布为准}
                after: [enterprise-registration]
                consults:
                  - department: development-reform
                    opinion: 能耗指标意见
                    within: 3wd
                    sample: 征求意见的时限为示例
            """;

    private static final String SECOND = """
                promised: {limit: 6wd, sample: 承诺时限为示例，以当地公布为准}
                after: [enterprise-registration]
            """;

    @TempDir
    private Path folder;

    private DeskCounty now;
    private SubmissionId old;
    private SubmissionId young;

    @BeforeEach
    void moveOn() throws IOException {
        var before = new DeskCounty(folder, () -> {});
        old = SubmissionId.of("first-" + before.project);
        before.file(old, MATTER);
        before.receive(old);
        now = new DeskCounty(folder, () -> {}, second());
        young = SubmissionId.of("second-" + now.project);
        now.file(young, MATTER);
        now.receive(young);
    }

    /** The next version promises six working days rather than eight, and consults nobody. */
    private Pack second() throws IOException {
        Path root = folder.resolve("hanzhong-2023-7");
        try (Stream<Path> files = Files.walk(BUNDLED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(BUNDLED.relativize(file).toString());
                Files.createDirectories(to.resolveSibling("."));
                Files.copy(file, to);
            }
        }
        replace(root.resolve("pack.yaml"), "version: 1", "version: 2");
        replace(root.resolve("matters/parallel.yaml"), FIRST, SECOND);
        return PackReader.read(root).ruling().orThrow().get(0);
    }

    @Test
    void theDeskOfTheCountyAcceptsItByTheTermsItWasFiledUnder() {
        for (SubmissionId each : ImmutableList.of(old, young)) {
            assertThat(now.desk
                            .accept(now.acting(Role.OFFICER, MATTER), each, MATTER)
                            .findings())
                    .isEmpty();
        }

        WorkdayCalendar calendar = now.county.calendar();
        assertThat(branch(old).told().orElseThrow().promised().day())
                .as("eight working days, as promised when it was filed")
                .isEqualTo(calendar.plusWorkdays(DeskCounty.DAY, 8));
        assertThat(branch(young).told().orElseThrow().promised().day())
                .isEqualTo(calendar.plusWorkdays(DeskCounty.DAY, 6));
    }

    @Test
    void whoIsConsultedStaysAsItWas() {
        assertThat(branch(old).terms().consulted())
                .extracting(CaseTerms.Asked::department)
                .containsExactly(DepartmentId.of("development-reform"));
        assertThat(branch(young).terms().consulted()).isEmpty();
        assertThat(branch(old).terms().promised()).isEqualTo(TimeLimit.workdays(8));
        assertThat(branch(young).terms().promised()).isEqualTo(TimeLimit.workdays(6));
    }

    @Test
    void everythingToldOfItNamesTheVersionItWasFiledUnder() {
        now.desk.accept(now.acting(Role.OFFICER, MATTER), old, MATTER);

        assertThat(submission(old).history().stream()
                        .filter(IntakeEvent.Accepted.class::isInstance)
                        .map(fact -> ((IntakeEvent.Accepted) fact).footing().version()))
                .containsExactly(1);
        assertThat(submission(young).filed().footing().version()).isEqualTo(2);
    }

    private Submission submission(SubmissionId id) {
        return now.bench.submission(id);
    }

    private Branch branch(SubmissionId id) {
        return submission(id).branch(MATTER).orElseThrow();
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
