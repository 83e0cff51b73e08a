package org.qibu.server.desk.office;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.ExtensionRule;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.pack.Packs;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.bench.Acting;
import org.qibu.server.desk.matter.CaseViews;

/** The head of the agency extends a limit once, by the name the limit's own law gives that head. */
class ExtensionTest {
    @TempDir
    private Path keys;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("extendable")
    void isGrantedOnceByTheLeader(MatterId matter, ExtensionRule rule) {
        var county = new DeskCounty(keys, () -> {});
        SubmissionId filing = SubmissionId.of("extended-" + county.project);
        county.file(filing, matter);
        county.accept(filing, matter);
        Acting leader = county.acting(Role.LEADER, matter);
        assertThat(hindered(county, filing, leader.caller())).isEmpty();
        TimeLimit longer = rule.most().plus(new TimeLimit(1, rule.most().unit()));
        assertThat(county.desk.extend(leader, filing, matter, longer, "情况复杂").findings())
                .extracting(Finding::code)
                .containsExactly("limit.extension-too-long");
        assertThat(county.desk
                        .extend(leader, filing, matter, rule.most(), "情况复杂")
                        .findings())
                .isEmpty();
        assertThat(hindered(county, filing, leader.caller()))
                .as("it is not offered again")
                .extracting(Finding::code)
                .containsExactly("limit.extension-too-often");
    }

    private static ImmutableList<Finding> hindered(DeskCounty town, SubmissionId filing, Caller leader) {
        var county = town.county;
        var submission = town.bench.submission(filing);
        var reading = SubmissionReading.of(submission, county.today(), county.calendar(), county.lights());
        return new CaseViews(county)
                .of(submission, reading.cases().get(0), leader).acts().stream()
                        .filter(act -> act.operation() == Operation.EXTEND)
                        .findFirst()
                        .orElseThrow()
                        .hindered();
    }

    /** One matter for each way the pack's limits may be extended. */
    static Stream<Object[]> extendable() {
        return Packs.bundled("hanzhong-2023-7").regime().matters().stream()
                .filter(matter -> matter.statutory().extension().allows()
                        && !matter.statutory().extension().isOfGovernment())
                .collect(toMap(matter -> matter.statutory().extension(), Matter::id, (first, second) -> first))
                .entrySet()
                .stream()
                .map(each -> new Object[] {each.getValue(), each.getKey()});
    }
}
