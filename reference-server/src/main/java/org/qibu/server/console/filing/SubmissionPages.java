package org.qibu.server.console.filing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.console.act.ActTable;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.kit.Act;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Proof;
import org.qibu.server.console.page.SubmissionView;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.console.shown.Ways;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.project.SubmissionPage;

/** One filing with all its matters (申报件), and the receipt the window issues for it. */
public final class SubmissionPages {
    private static final String RECEIPT = "issueReceipt";

    private final Desk desk;
    private final ProofPages proofs;

    public SubmissionPages(Desk desk, ProofPages proofs) {
        this.desk = desk;
        this.proofs = proofs;
    }

    public void mount(Router router) {
        desk.get(router, "/submissions/:submission", (context, caller) -> show(context, caller, ImmutableList.of()));
        desk.post(router, "/submissions/:submission", this::act);
    }

    private Runnable act(RoutingContext context, Caller caller) {
        SubmissionId id = id(context);
        return desk.desks()
                .window()
                .issueReceipt(desk.acting(context, caller), id)
                .fold(
                        done -> () -> Told.andGo(context, "收件凭证已出具。", "/submissions/" + id),
                        findings -> show(context, caller, Found.all(findings)));
    }

    private Runnable show(RoutingContext context, Caller caller, ImmutableList<Found> refused) {
        SubmissionPage page = desk.desks().projects().read(caller, id(context));
        Optional<Proof> proof = proofs.of(context, caller, page.submission());
        boolean window = caller.role() == Role.WINDOW_CLERK;
        var view = new SubmissionView(
                desk.frames().of(context, page.projectName()),
                "filing-" + page.project(),
                window ? "/window" : "/projects/" + page.project(),
                window ? "窗口" : page.projectName(),
                about(page),
                page.receipt()
                        .map(issued -> ReceiptPages.address(page.submission()))
                        .orElse(""),
                Ways.slowest(page.cases().stream().map(MatterCase::progress)),
                Stream.concat(refused.stream(), Found.all(page.findings()).stream())
                        .collect(toImmutableList()),
                page.acts().stream()
                        .filter(act -> act.operation().id().equals(RECEIPT))
                        .map(act -> ActForm.of(
                                "/submissions/" + page.submission(),
                                Act.of(RECEIPT, act.text(), "载明收到的材料和日期；五个工作日从次日起算。")
                                        .expected()
                                        .unless(Found.all(act.hindered()))))
                        .collect(toImmutableList()),
                page.cases().stream()
                        .map(matter -> row(caller, matter, proof.isPresent()))
                        .collect(toImmutableList()),
                Shown.pairs(page.answers()),
                Shown.papers(page.materials()),
                Shown.moments(page.timeline()),
                proof,
                Desk.LIVE);
        return () -> desk.pages().show(context, refused.isEmpty() ? 200 : 422, "submission", view);
    }

    private static ImmutableList<Pair> about(SubmissionPage page) {
        ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
        pairs.add(Pair.of("收件凭证", page.receipt().orElse("尚未出具")));
        pairs.add(Pair.of("申报件号", page.submission().toString()));
        pairs.add(Pair.of("收到", DayLink.ofDay(page.filedOn())));
        page.tellBy().ifPresent(day -> pairs.add(Pair.of("一次告知不迟于", Shown.telling(page.filedOn(), day))));
        return pairs.build();
    }

    private static SubmissionView.Row row(Caller caller, MatterCase matter, boolean proves) {
        return new SubmissionView.Row(
                caller.may(Operation.READ_SUBMISSION) ? ActTable.address(matter) : "",
                matter.name(),
                matter.departmentName(),
                matter.state(),
                Shown.next(matter),
                Shown.statutory(matter),
                Shown.promised(matter),
                Shown.badge(matter),
                proves ? ProofPages.of(matter) : "");
    }

    private static SubmissionId id(RoutingContext context) {
        return PathIds.id(context, "submission", "申报", SubmissionId::of);
    }
}
