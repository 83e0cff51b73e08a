package org.qibu.examples;

import com.google.common.collect.ImmutableList;
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
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Mention;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.pack.Packs;

/** A county's own system around one submission: it loads, lets the core rule, and keeps the facts or shows the findings. */
record CountySystem(String number, MatterId matter, CountyTable table, PrintStream out) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Regime RULES = Packs.bundled("hanzhong-2023-7").regime();

    /** The core never reads a clock: who acts, and on which legal day, comes from the system that embeds it. */
    static Stamp stamp(String day, Capacity capacity, String office, String post) {
        LocalDate on = LocalDate.parse(day);
        return new Stamp(
                on.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant(), on, new Actor(capacity, office, post));
    }

    void file(String what, Ruling<SubmissionEvent> ruling) {
        keep(what, 0, ruling);
    }

    /** Two people may act at once: what they saw is what the table checks before it adds their facts. */
    void act(String what, Stamp stamp, BiFunction<Submission, Stamp, Ruling<SubmissionEvent>> act) {
        Submission seen = table.load(number);
        keep(stamp.on() + " " + stamp.actor().text() + "：" + what, seen.version(), act.apply(seen, stamp));
    }

    /** The days told at acceptance are facts too; replayed, they are what they were, whatever a later calendar says. */
    void tellDays() {
        LastDays told = branch().told().orElseThrow();
        out.println("受理时告知：法定最迟" + told.statutory().text() + "，承诺最迟"
                + told.promised().text() + "作出决定");
        out.println("存储中有" + table.load(number).version() + "条事实");
    }

    private void keep(String what, int seen, Ruling<SubmissionEvent> ruling) {
        out.println(what);
        Mention.named(ruling.findings(), RULES).forEach(finding -> out.println("  不行：" + finding));
        table.append(number, seen, ruling.fold(facts -> facts, findings -> ImmutableList.of()));
        out.println("  " + branch().state().text());
    }

    private Branch branch() {
        return table.load(number).branch(matter).orElseThrow();
    }
}
