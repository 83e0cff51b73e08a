package org.qibu.server.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.qibu.approval.calendar.OfficeHours;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.Footing;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.ProjectClass;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.approval.project.Regime;
import org.qibu.approval.trait.Traits;

/**
 * Submissions of one matter each, every one of a project of its own, made by the core's own acts: received, accepted, with days left out or told to be, granted;
 * the n-th is the same every time. All lie within the working days before a day.
 */
final class MadeLives {
    private static final UnifiedSocialCreditCode BUILDER = UnifiedSocialCreditCode.parse("91350100M000100Y43");
    private static final int KINDS = 8;
    private static final int WINDOW = 3;

    private final Pack pack;
    private final WorkdayCalendar calendar;
    private final ImmutableList<Matter> matters;
    private final ImmutableList<LocalDate> days;

    /** The given number of working days that end before {@code today}, the latest first, are those things happen on. */
    MadeLives(Pack pack, WorkdayCalendar calendar, LocalDate today, int workdays) {
        this.pack = pack;
        this.calendar = calendar;
        this.matters = pack.regime().matters().stream()
                .filter(matter -> matter.consultations().isEmpty())
                .collect(toImmutableList());
        this.days = IntStream.rangeClosed(1, workdays)
                .mapToObj(back -> calendar.minusWorkdays(today, back))
                .collect(toImmutableList());
    }

    /** The n-th of them. */
    Submission life(int n) {
        return new Life(n).led();
    }

    /** The facts of the project that a submission is filed of. */
    ImmutableList<ProjectEvent> project(Submission filed) {
        SubmissionEvent.Filed said = filed.filed();
        ProjectClass projectClass = pack.regime().classes().get(0);
        return ImmutableList.of(
                new ProjectEvent.Registered(
                        said.stamp(),
                        said.project(),
                        "样本项目" + said.project(),
                        said.applicant(),
                        new Traits(projectClass.id(), ImmutableMap.of(), ImmutableSet.of()),
                        Regime.of(
                                projectClass, pack.header().id(), pack.header().version())),
                new ProjectEvent.SubmissionFiled(
                        said.stamp(), filed.id(), filed.branches().keySet()));
    }

    /** One submission while it is led. */
    private final class Life {
        private final int n;
        private final Matter matter;
        private Submission submission;
        private LocalDate day;

        Life(int n) {
            this.n = n;
            this.matter = matters.get(n / KINDS % matters.size());
            int back = n / KINDS / matters.size();
            boolean waits = n % KINDS < 2;
            // What waits to be accepted has not waited for longer than the law lets it.
            this.day = days.get(waits ? back % WINDOW : back % (days.size() - WINDOW) + WINDOW);
            this.submission = Submission.of(Submission.file(filed()).orThrow());
        }

        Submission led() {
            does(of -> of.intake().issueReceipt(stamp(Capacity.WINDOW_CLERK, "window"), number("收"), calendar));
            if (n % KINDS < 2) {
                return submission;
            }
            does(of -> of.intake().accept(office(Capacity.OFFICER), matter.id(), number("受"), calendar));
            does(of -> of.handling().start(office(Capacity.OFFICER), matter.id(), calendar));
            switch (n % KINDS) {
                case 2 -> exclude();
                case 3 -> {
                    exclude();
                    day = calendar.plusWorkdays(day, 2);
                    does(of -> of.clock()
                            .endExclusion(
                                    office(Capacity.OFFICER),
                                    matter.id(),
                                    branch(of)
                                            .handling()
                                            .openExclusions()
                                            .get(0)
                                            .fact(),
                                    calendar));
                }
                case 4 -> grant();
                default -> {
                    // Its days run.
                }
            }
            return submission;
        }

        private void exclude() {
            does(of -> of.clock()
                    .tellExclusion(
                            office(Capacity.OFFICER),
                            matter.id(),
                            Optional.of(number("告")),
                            Ground.EXPERT_REVIEW.text(),
                            day.plusDays(1),
                            TimeLimit.workdays(3 + n % 5),
                            "专家评审",
                            calendar));
        }

        private void grant() {
            does(of -> of.decisions().draft(office(Capacity.OFFICER), matter.id(), Outcome.GRANT, ""));
            does(of -> of.decisions().passReview(office(Capacity.REVIEWER), matter.id(), ""));
            does(of -> of.decisions()
                    .sign(
                            office(Capacity.LEADER),
                            matter.id(),
                            number("许"),
                            pack.remedies().text(),
                            calendar));
        }

        private SubmissionEvent.Filed filed() {
            return new SubmissionEvent.Filed(
                    new Stamp(moment(), day, Actor.builder(BUILDER)),
                    SubmissionId.of(String.format(Locale.ROOT, "M%07d", n)),
                    ProjectId.of(String.format(Locale.ROOT, "P%07d", n)),
                    BUILDER,
                    ImmutableList.of(CaseTerms.of(matter, ImmutableSet.of())),
                    ImmutableList.of(new SubmittedMaterial(
                            MaterialId.of("made"), Hashing.sha256().hashInt(n), 4096, "application/pdf")),
                    ImmutableMap.of(),
                    IntakeRules.SAMPLE,
                    Footing.of(pack.header().id(), pack.header().version(), calendar));
        }

        private void does(Function<Submission, Ruling<SubmissionEvent>> act) {
            for (SubmissionEvent fact : act.apply(submission).orThrow()) {
                submission = submission.apply(fact);
            }
        }

        private Branch branch(Submission of) {
            return of.branch(matter.id()).orElseThrow();
        }

        private Stamp office(Capacity capacity) {
            return stamp(capacity, matter.department().value());
        }

        private Stamp stamp(Capacity capacity, String office) {
            return new Stamp(
                    moment(), day, new Actor(capacity, office, capacity.name().toLowerCase(Locale.ROOT)));
        }

        private Instant moment() {
            return day.atTime(LocalTime.of(10, 0)).atZone(OfficeHours.ZONE).toInstant();
        }

        private DocumentNumber number(String kind) {
            return DocumentNumber.of(kind + submission.id() + "-" + (submission.version() + 1));
        }
    }
}
