package org.qibu.examples;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.LastDays;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Mention;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.store.History;
import org.qibu.approval.store.Request;
import org.qibu.approval.store.StreamStore;

/** A county's own system around one submission: it loads, lets the core rule, and keeps the facts or shows the findings. */
record CountySystem(String number, MatterId matter, StreamStore store, PrintStream out) {
    private static final DivisionCode COUNTY = DivisionCode.parse("610702");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Regime RULES = Packs.bundled("hanzhong-2023-7").regime();

    /** The core never reads a clock: who acts, and on which legal day, comes from the system that embeds it. */
    static Stamp stamp(String day, Capacity capacity, String office, String post) {
        LocalDate on = LocalDate.parse(day);
        return new Stamp(
                on.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant(), on, new Actor(capacity, office, post));
    }

    void file(String what, Ruling<SubmissionEvent> ruling) {
        keep(what, history(), ruling);
    }

    /** Two people may act at once: what they saw is what the store checks before it adds their facts. */
    void act(String what, Stamp stamp, BiFunction<Submission, Stamp, Ruling<SubmissionEvent>> act) {
        History<SubmissionEvent> seen = history();
        keep(
                stamp.on() + " " + stamp.actor().text() + "：" + what,
                seen,
                act.apply(Submission.of(seen.events()), stamp));
    }

    /** The days told at acceptance are facts too; replayed, they are what they were, whatever a later calendar says. */
    void tellDays() {
        LastDays told = branch().told().orElseThrow();
        out.println("受理时告知：法定最迟" + told.statutory().text() + "，承诺最迟"
                + told.promised().text() + "作出决定");
        out.println("存储中有" + history().events().size() + "条事实");
    }

    private void keep(String what, History<SubmissionEvent> seen, Ruling<SubmissionEvent> ruling) {
        out.println(what);
        Mention.named(ruling.findings(), RULES).forEach(finding -> out.println("  不行：" + finding));
        // A web form would bring the key with it; here each act is sent once, after what it saw.
        Request request = Request.of("act-" + seen.head().version(), what);
        ruling.fold(facts -> store.append(seen.then(facts, request)), findings -> seen.head());
        out.println("  " + branch().state().text());
    }

    private History<SubmissionEvent> history() {
        return store.read(SubmissionFacts.KIND.stream(COUNTY, number));
    }

    private Branch branch() {
        return Submission.of(history().events()).branch(matter).orElseThrow();
    }
}
