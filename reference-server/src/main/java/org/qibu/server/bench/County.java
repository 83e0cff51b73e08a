package org.qibu.server.bench;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.Footing;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.Mention;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.trait.Slug;
import org.qibu.server.access.Caller;

/**
 * The county the desks stand in: its rules, its calendar and its time.
 *
 * @param division its code
 * @param name its short name, as its documents are numbered
 * @param known the calendar in force, asked each time: a notice may come at any moment
 */
public record County(
        DivisionCode division, String name, Pack pack, Supplier<WorkdayCalendar> known, CountyClock clock) {
    /** The calendar in force. */
    public WorkdayCalendar calendar() {
        return known.get();
    }

    /** The matters of its pack. */
    public Regime regime() {
        return pack.regime();
    }

    public LightThresholds lights() {
        return pack.lights().thresholds();
    }

    public LocalDate today() {
        return clock.today();
    }

    /** What a date told today rests on. */
    public Footing footing() {
        return Footing.of(pack.header().id(), pack.header().version(), calendar());
    }

    /** Who acts, and when; the post follows from the role, which keeps 承办, 审核 and 签发 apart. */
    public Stamp stamp(Caller caller) {
        String office = caller.office().isEmpty() ? "window" : caller.office();
        String post = caller.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return stamp(new Actor(capacity(caller), office, post));
    }

    /** Who acted, by capacity and, where it is a department's, by its name. */
    public String who(Actor actor) {
        String office = Slug.isSpelled(actor.office()) ? department(DepartmentId.of(actor.office())) : "";
        boolean known = !office.isEmpty() && !office.equals(actor.office());
        return known ? office + actor.capacity().text() : actor.capacity().text();
    }

    public Stamp stamp(Actor actor) {
        var now = clock.now();
        return new Stamp(now, pack.hours().hours().legalDay(now, calendar()), actor);
    }

    /** The number of the document that the next fact of a submission makes: unique, because the place of that fact is. */
    public DocumentNumber document(String kind, Submission submission) {
        int place = submission.version() + 1;
        return DocumentNumber.of(name + kind + "〔" + today().getYear() + "〕" + submission.id() + "-" + place + "号");
    }

    /** What a correction notice concerns, to be read: a material by its name, anything else as it was written. */
    public String subject(String written) {
        return regime().materials().stream()
                .filter(material -> material.id().value().equals(written))
                .findFirst()
                .map(material -> material.name())
                .orElse(written);
    }

    public String department(DepartmentId id) {
        return regime().department(id).map(found -> found.name()).orElse(id.value());
    }

    /** The findings with the names of the departments they speak of. */
    public ImmutableList<Finding> named(ImmutableList<Finding> findings) {
        return Mention.named(findings, regime());
    }

    private static Capacity capacity(Caller caller) {
        return switch (caller.role()) {
            case BUILDER -> Capacity.BUILDER;
            case WINDOW_CLERK -> Capacity.WINDOW_CLERK;
            case OFFICER -> Capacity.OFFICER;
            case REVIEWER -> Capacity.REVIEWER;
            case LEADER -> Capacity.LEADER;
            case PROJECT_OFFICER -> Capacity.PROJECT_OFFICER;
            case PUBLIC -> throw new IllegalArgumentException("the public does not act");
        };
    }
}
