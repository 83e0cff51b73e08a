package org.qibu.server.demo.story;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;

/** Writes the story of one project down: first the day, then who does what; each act is a few minutes after the last. */
final class StoryWriter {
    private static final int YEAR = 2026;
    private static final int MINUTES = 6;

    private final DemoProject project;
    private final List<Scene> scenes = new ArrayList<>();
    private LocalDateTime cursor = LocalDate.of(YEAR, Month.JANUARY, 1).atStartOfDay();

    private StoryWriter(DemoProject project) {
        this.project = project;
    }

    static StoryWriter of(DemoProject project) {
        return new StoryWriter(project);
    }

    /** Goes on in the morning of a day of 2026. */
    StoryWriter on(int month, int day) {
        cursor = LocalDate.of(YEAR, month, day).atTime(9, 30);
        return this;
    }

    /** Goes on at this time of the day. */
    StoryWriter at(int hour, int minute) {
        cursor = cursor.toLocalDate().atTime(hour, minute);
        return this;
    }

    StoryWriter registers() {
        return scene("登记项目", offices -> offices.register(project));
    }

    StoryWriter files(String filing, String... matters) {
        return filesWithout(ImmutableSet.of(), filing, matters);
    }

    StoryWriter filesWithout(ImmutableSet<String> lacking, String filing, String... matters) {
        ImmutableSet<MaterialId> missing = lacking.stream().map(MaterialId::of).collect(toImmutableSet());
        return scene("申报 " + filing, offices -> offices.file(filed(filing), ids(matters), missing));
    }

    /** The window receives and every matter is accepted. */
    StoryWriter takesIn(String filing, String... matters) {
        receives(filing);
        return accepts(filing, matters);
    }

    StoryWriter receives(String filing) {
        return scene("收件 " + filing, offices -> offices.receive(filed(filing)));
    }

    StoryWriter accepts(String filing, String... matters) {
        ids(matters).forEach(matter -> scene("受理 " + matter, offices -> offices.accept(filed(filing), matter)));
        return this;
    }

    StoryWriter asksCorrection(String filing, String matter, String material, String lacking, String required) {
        MaterialId asked = MaterialId.of(material);
        return on(
                filing,
                matter,
                "补正告知",
                (offices, filed, id) -> offices.askCorrection(filed, id, asked, lacking, required));
    }

    StoryWriter supplies(String filing, String matter, String material) {
        MaterialId supplied = MaterialId.of(material);
        return on(filing, matter, "补正", (offices, filed, id) -> offices.supply(filed, id, supplied));
    }

    StoryWriter declines(String filing, String matter, String reason) {
        return on(filing, matter, "不受理", (offices, filed, id) -> offices.decline(filed, id, reason));
    }

    StoryWriter refusesAcceptance(String filing, String matter, RefusalGround ground, String reason, String applyTo) {
        return on(
                filing,
                matter,
                "不予受理",
                (offices, filed, id) -> offices.refuseAcceptance(filed, id, ground, reason, applyTo));
    }

    StoryWriter withdraws(String filing, String matter, String reason) {
        return on(filing, matter, "撤回", (offices, filed, id) -> offices.withdraw(filed, id, reason));
    }

    StoryWriter keepsSilent() {
        return scene("逾期不告知", Offices::keepSilent);
    }

    /** The department begins and hears that all agree. */
    StoryWriter handles(String filing, String... matters) {
        starts(filing, matters);
        for (String matter : matters) {
            on(filing, matter, "同意", Offices::agreeAll);
        }
        return this;
    }

    /** The department begins; with that everybody is asked. */
    StoryWriter starts(String filing, String... matters) {
        for (String matter : matters) {
            on(filing, matter, "承办", Offices::start);
        }
        return this;
    }

    StoryWriter agrees(String filing, String matter, String department, String opinion) {
        DepartmentId asked = DepartmentId.of(department);
        return on(filing, matter, "同意", (offices, filed, id) -> offices.agree(filed, id, asked, opinion));
    }

    StoryWriter returns(String filing, String matter, String department, String opinion, String rests) {
        DepartmentId asked = DepartmentId.of(department);
        return on(filing, matter, "退回意见", (offices, filed, id) -> offices.sendBack(filed, id, asked, opinion, rests));
    }

    StoryWriter revises(String filing, String matter, String material, String reason) {
        MaterialId revised = MaterialId.of(material);
        return on(filing, matter, "修改材料", (offices, filed, id) -> offices.revise(filed, id, revised, reason));
    }

    StoryWriter excludes(String filing, String matter, Ground ground, String told, String what) {
        TimeLimit limit = TimeLimit.parse(told);
        return on(filing, matter, "特别程序", (offices, filed, id) -> offices.exclude(filed, id, ground, limit, what));
    }

    StoryWriter resumes(String filing, String matter) {
        return on(filing, matter, "恢复计时", Offices::resume);
    }

    StoryWriter prolongs(String filing, String matter, String by, String reasons) {
        TimeLimit limit = TimeLimit.parse(by);
        return on(filing, matter, "延长期限", (offices, filed, id) -> offices.extend(filed, id, limit, reasons));
    }

    StoryWriter revokes(String filing, String matter, String reasons) {
        return on(filing, matter, "撤销", (offices, filed, id) -> offices.revoke(filed, id, reasons));
    }

    StoryWriter drafts(String filing, String matter) {
        return on(filing, matter, "拟准予", Offices::draft);
    }

    StoryWriter reviews(String filing, String matter) {
        return on(filing, matter, "审核", Offices::review);
    }

    /** Drafted, reviewed and signed by three hands. */
    StoryWriter signs(String filing, String matter) {
        return drafts(filing, matter).reviews(filing, matter).on(filing, matter, "签发", Offices::sign);
    }

    /** Signed, and the certificate made. */
    StoryWriter grants(String filing, String... matters) {
        for (String matter : matters) {
            signs(filing, matter).on(filing, matter, "制证", Offices::record);
        }
        return this;
    }

    StoryWriter refuses(String filing, String matter, String reasons) {
        on(filing, matter, "拟不予", (offices, filed, id) -> offices.draftRefusal(filed, id, reasons));
        return reviews(filing, matter).on(filing, matter, "签发", Offices::sign);
    }

    StoryWriter issues(String filing, String... matters) {
        for (String matter : matters) {
            on(filing, matter, "发件", Offices::issue);
        }
        return this;
    }

    /** The whole way of a matter that nothing hinders: handled, and on the same day decided and issued. */
    StoryWriter completes(String filing, String... matters) {
        return handles(filing, matters).grants(filing, matters).issues(filing, matters);
    }

    ImmutableList<Scene> scenes() {
        return ImmutableList.copyOf(scenes);
    }

    private StoryWriter on(String filing, String matter, String what, Errand errand) {
        MatterId id = MatterId.of(matter);
        return scene(what + " " + matter, offices -> errand.run(offices, filed(filing), id));
    }

    private StoryWriter scene(String what, Scene.Deed deed) {
        scenes.add(new Scene(cursor, project.name() + "：" + what, deed));
        cursor = cursor.plusMinutes(MINUTES);
        return this;
    }

    private Filed filed(String filing) {
        return new Filed(project, filing);
    }

    private static ImmutableSet<MatterId> ids(String... matters) {
        return Arrays.stream(matters).map(MatterId::of).collect(toImmutableSet());
    }

    private interface Errand {
        void run(Offices offices, Filed filed, MatterId matter);
    }
}
