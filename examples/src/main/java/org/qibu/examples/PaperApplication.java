package org.qibu.examples;

import static org.qibu.approval.casework.fact.Capacity.BUILDER;
import static org.qibu.examples.CountySystem.stamp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.Footing;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.Packs;

/**
 * An application on paper: the terms come by value from the pack, so that a later pack never changes them. The permits it
 * rests on are in the county's own system, which looks after them: here it waits for none.
 */
final class PaperApplication {
    private static final String APPLICANT = "91350100M000100Y43";

    private PaperApplication() {}

    static Filed filed(String number, MatterId matter, WorkdayCalendar calendar) {
        Pack pack = Packs.bundled("hanzhong-2023-7");
        return new Filed(
                stamp("2026-09-21", BUILDER, APPLICANT, "applicant"),
                SubmissionId.of(number),
                ProjectId.of("factory-1"),
                UnifiedSocialCreditCode.parse(APPLICANT),
                ImmutableList.of(CaseTerms.of(pack.regime().matter(matter).orElseThrow(), ImmutableSet.of())),
                ImmutableList.of(),
                ImmutableMap.of(),
                IntakeRules.SAMPLE,
                Footing.of(pack.header().id(), pack.header().version(), calendar));
    }
}
