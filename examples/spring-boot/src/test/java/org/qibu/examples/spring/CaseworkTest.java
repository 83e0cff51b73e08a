package org.qibu.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qibu.approval.casework.fact.Capacity.BUILDER;
import static org.qibu.approval.casework.fact.Capacity.WINDOW_CLERK;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.qibu.approval.calendar.OfficeHours;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.Footing;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.store.Request;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The law's answers, the county's own row and the facts stand or fall together. */
class CaseworkTest implements CountyTest {
    private static final String APPLICANT = "91350100M000100Y43";
    private static final MatterId PERMIT = MatterId.of("planning-permit");

    @Autowired
    private Casework casework;

    @Autowired
    private CaseRows rows;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private WorkdayCalendar calendar;

    @Autowired
    private Pack pack;

    private final String number = "HT-" + UUID.randomUUID();

    @Test
    void anActIsKeptAsAFactAndShownInTheCountysOwnRow() {
        assertThat(file("甲建设单位")).isEmpty();
        assertThat(receive("receive")).isEmpty();
        assertThat(accept("accept")).isEmpty();

        assertThat(types()).containsExactly("submission.filed", "submission.receipt-issued", "submission.accepted");
        CaseRow row = rows.findById(number).orElseThrow();
        assertThat(row.state()).isNotBlank();
        assertThat(row.facts()).isEqualTo(3);
    }

    @Test
    void anActThatIsSentTwiceIsDoneOnce() {
        file("甲建设单位");

        assertThat(receive("receive")).isEmpty();
        assertThat(receive("receive")).isEmpty();

        assertThat(types()).containsExactly("submission.filed", "submission.receipt-issued");
    }

    @Test
    void anUnlawfulActTellsEveryFindingAndWritesNothing() {
        file("甲建设单位");

        assertThat(accept("too-early")).isNotEmpty();

        assertThat(types()).containsExactly("submission.filed");
        assertThat(rows.findById(number).orElseThrow().facts()).isEqualTo(1);
    }

    @Test
    void whereTheCountysOwnRowIsRefusedThereIsNoFactEither() {
        assertThatThrownBy(() -> file("")).isInstanceOf(DataIntegrityViolationException.class);

        assertThat(types()).isEmpty();
        assertThat(rows.findById(number)).isEmpty();
    }

    private ImmutableList<Finding> file(String applicant) {
        return casework.file(number, applicant, Request.of("file", number), Submission.file(filed()));
    }

    private ImmutableList<Finding> receive(String key) {
        return act(key, seen -> seen.intake().issueReceipt(clerk(), DocumentNumber.of("收件1号"), calendar));
    }

    private ImmutableList<Finding> accept(String key) {
        return act(key, seen -> seen.intake().accept(clerk(), PERMIT, DocumentNumber.of("受理1号"), calendar));
    }

    private ImmutableList<Finding> act(String key, Function<Submission, Ruling<SubmissionEvent>> act) {
        return casework.act(number, Request.of(key, number), act);
    }

    private ImmutableList<String> types() {
        return ImmutableList.copyOf(database.queryForList(
                "select type from fact where stream = ? order by version", String.class, "submission/" + number));
    }

    private Filed filed() {
        return new Filed(
                stamp("2026-09-21", BUILDER, APPLICANT, "applicant"),
                SubmissionId.of(number),
                ProjectId.of("factory-1"),
                UnifiedSocialCreditCode.parse(APPLICANT),
                ImmutableList.of(CaseTerms.of(pack.regime().matter(PERMIT).orElseThrow(), ImmutableSet.of())),
                ImmutableList.of(),
                ImmutableMap.of(),
                IntakeRules.SAMPLE,
                Footing.of(pack.header().id(), pack.header().version(), calendar));
    }

    private static Stamp clerk() {
        return stamp("2026-09-22", WINDOW_CLERK, "window", "desk-3");
    }

    private static Stamp stamp(String day, Capacity capacity, String office, String post) {
        LocalDate on = LocalDate.parse(day);
        return new Stamp(on.atTime(10, 0).atZone(OfficeHours.ZONE).toInstant(), on, new Actor(capacity, office, post));
    }
}
