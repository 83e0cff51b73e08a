package org.qibu.server.console.office;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.console.act.ActTable;
import org.qibu.server.console.act.OfficeAct;
import org.qibu.server.console.act.OfficeAct.Subject;
import org.qibu.server.console.act.Refusal;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.open.EntryPages;
import org.qibu.server.console.page.MatterView;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.console.shown.Ways;
import org.qibu.server.desk.matter.Lit;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.project.SubmissionPage;

/** One matter in a department's hands (办件), and every act on it. */
public final class MatterPages {
    private static final String PATH = "/submissions/:submission/matters/:matter";

    private final Desk desk;

    public MatterPages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, PATH, (context, caller) -> show(context, caller, Optional.empty()));
        desk.post(router, PATH, this::act);
    }

    private Runnable act(RoutingContext context, Caller caller) {
        Answers answers = desk.answers(context, caller);
        String name = answers.text("act");
        OfficeAct act = ActTable.find(name).orElseThrow(() -> new NotFoundException("这种办理", name));
        if (caller.mustProveAgain(act.operation())) {
            return show(context, caller, Optional.of(Refusal.untilProved(act.operation(), answers)));
        }
        caller.require(act.operation());
        return act.doing()
                .at(desk.desks(), desk.acting(context, caller), subject(context), answers)
                .fold(
                        done -> () -> Told.andGo(
                                context,
                                "已办：" + act.operation().text() + "。",
                                // Who hands over results goes on with the next one.
                                act.operation() == Operation.ISSUE_RESULTS
                                        ? "/issuing"
                                        : context.request().path()),
                        findings -> show(context, caller, Optional.of(Refusal.of(act.operation(), answers, findings))));
    }

    private Runnable show(RoutingContext context, Caller caller, Optional<Refusal> refused) {
        Subject subject = subject(context);
        SubmissionPage page = desk.desks().projects().read(caller, subject.submission());
        MatterCase matter = page.cases().stream()
                .filter(known -> known.matter().equals(subject.matter()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("事项", subject.matter().toString()));
        boolean ofDepartment = caller.role().isOfDepartment();
        var view = new MatterView(
                desk.frames().of(context, matter.name()),
                ofDepartment ? "/work" : "/submissions/" + subject.submission(),
                ofDepartment ? "待办" : page.projectName(),
                about(page, matter),
                Shown.badge(matter),
                Ways.of(matter),
                ImmutableList.of(
                        clock("承诺期限", matter.promised(), Shown.promised(matter)),
                        clock("法定期限", matter.statutory(), Shown.statutory(matter))),
                refused.map(Refusal::findings).orElseGet(() -> Found.all(matter.findings())),
                refused.filter(Refusal::asksProof)
                        .map(what -> EntryPages.signInAgainFor(context.request().path()))
                        .orElse(""),
                matter.opinions().stream().map(MatterPages::opinion).collect(toImmutableList()),
                ActTable.forms(matter).stream()
                        .map(form -> refused.map(what -> what.on(form)).orElse(form))
                        .collect(toImmutableList()),
                Shown.pairs(page.answers()),
                Shown.papers(page.materials()),
                Shown.moments(page.timeline(), subject.matter()));
        return () -> desk.pages().show(context, refused.map(Refusal::status).orElse(200), "matter", view);
    }

    private static ImmutableList<Pair> about(SubmissionPage page, MatterCase matter) {
        ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
        pairs.add(Pair.of("项目", page.projectName()));
        pairs.add(Pair.of("申报件号", page.submission().toString()));
        pairs.add(Pair.of("主办部门", matter.departmentName()));
        pairs.add(Pair.of("状态", matter.state()));
        pairs.add(Pair.of("下一步", Shown.next(matter)));
        pairs.add(Pair.of("收到", DayLink.ofDay(page.filedOn())));
        matter.acceptedOn().ifPresent(day -> pairs.add(Pair.of("受理", DayLink.ofDay(day))));
        matter.exclusions()
                .forEach(
                        line -> pairs.add(Pair.of("不计入期限", line.ground() + "，自 " + line.from() + " 起 " + line.told())));
        return pairs.build();
    }

    private static MatterView.Clock clock(String label, Lit clock, Optional<DayLink> due) {
        return new MatterView.Clock(label, "", due, clock.text(), Shown.badge(clock));
    }

    private static MatterView.Opinion opinion(MatterCase.OpinionLine line) {
        // An opinion that was asked again is still shown, but as what it is: the former one.
        String said = line.opinion().isEmpty()
                ? "征求：" + line.asked()
                : line.open() ? "上次意见：" + line.opinion() : line.opinion();
        String standing = line.open() ? line.standing() + "，不迟于 " + line.due() : line.standing();
        return new MatterView.Opinion(line.departmentName(), standing, said);
    }

    private static Subject subject(RoutingContext context) {
        return new Subject(
                PathIds.id(context, "submission", "申报", SubmissionId::of),
                PathIds.id(context, "matter", "事项", MatterId::of));
    }
}
