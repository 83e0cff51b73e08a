package org.qibu.server.console.filing;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.server.access.Caller;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.Offices;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.page.ReceiptView;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.desk.project.Receipt;

/** The receipt of the materials (收件凭证), for the builder to keep. */
public final class ReceiptPages {
    private final Desk desk;
    private final Offices offices;
    private final ProofPages proofs;

    public ReceiptPages(Desk desk, Offices offices, ProofPages proofs) {
        this.desk = desk;
        this.offices = offices;
        this.proofs = proofs;
    }

    public void mount(Router router) {
        desk.get(router, "/submissions/:submission/receipt", this::receipt);
    }

    static String address(SubmissionId submission) {
        return "/submissions/" + submission + "/receipt";
    }

    private Runnable receipt(RoutingContext context, Caller caller) {
        SubmissionId id = PathIds.id(context, "submission", "申报", SubmissionId::of);
        Receipt receipt = desk.desks().projects().receipt(caller, id);
        var view = new ReceiptView(
                desk.frames().of(context, "收件凭证"),
                "/submissions/" + id,
                receipt.number(),
                about(receipt),
                receipt.matters(),
                Shown.papers(receipt.materials()),
                "/check?number=" + URLEncoder.encode(receipt.number(), StandardCharsets.UTF_8),
                proofs.of(context, caller, id));
        return () -> desk.pages().show(context, 200, "receipt", view);
    }

    private ImmutableList<Pair> about(Receipt receipt) {
        return Pair.list(
                Pair.of("项目", receipt.projectName()),
                Pair.of("申请人", offices.builder(receipt.builder())),
                Pair.of("申报件号", receipt.submission().toString()),
                Pair.of("收到申请材料", DayLink.ofDay(receipt.receivedOn())),
                Pair.of("出具凭证", DayLink.ofDay(receipt.issuedOn())),
                Pair.of("一次告知不迟于", tellBy(receipt)));
    }

    private static DayLink tellBy(Receipt receipt) {
        DayLink told = Shown.telling(receipt.receivedOn(), receipt.tellBy());
        return receipt.differs()
                .map(day -> told.noting("出具时告知；按现在已知的节假日安排应为 " + day))
                .orElse(told);
    }
}
