package org.qibu.server.console.filing;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.server.access.AccessDeniedException;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.frame.SiteAddress;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Proof;
import org.qibu.server.console.kit.QrCode;
import org.qibu.server.console.trail.TrailPages;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.trail.TrailDesk;

/** The receipt of the trail (留痕凭证) that somebody takes away, and the code that leads to the public page. */
public final class ProofPages {
    private final Desk desk;
    private final SiteAddress site;

    public ProofPages(Desk desk, SiteAddress site) {
        this.desk = desk;
        this.site = site;
    }

    public void mount(Router router) {
        desk.get(router, "/submissions/:submission/proof", this::download);
    }

    private Runnable download(RoutingContext context, Caller caller) {
        SubmissionId id = PathIds.id(context, "submission", "申报", SubmissionId::of);
        Optional<MatterId> matter = Optional.ofNullable(context.request().getParam("matter"))
                .map(named -> PathIds.parse(named, "事项", MatterId::of));
        return desk.desks()
                .trail()
                .receipt(caller, id, matter)
                .fold(
                        receipt -> () -> send(context, TrailDesk.fileName(id, matter), receipt),
                        findings -> wait(context, findings));
    }

    /** Nothing is wrong: it is a matter of a moment. */
    private Runnable wait(RoutingContext context, ImmutableList<Finding> findings) {
        String why = Found.all(findings).stream()
                .map(found -> found.message() + found.remedy())
                .collect(joining());
        var view = ImmutableMap.<String, Object>of(
                "frame", desk.frames().of(context, "留痕凭证还差一步"),
                "text", why,
                "next", "重新下载",
                "nextHref", context.request().uri(),
                "findings", ImmutableList.of());
        return () -> desk.pages().show(context, 422, "problem", view);
    }

    private static void send(RoutingContext context, String name, Receipt receipt) {
        context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .end(receipt.toString());
    }

    /** What a page of the filing says of it; empty for who may not take it away, and before anything stands in the log. */
    Optional<Proof> of(RoutingContext context, Caller caller, SubmissionId id) {
        return caller.may(Operation.DOWNLOAD_PROOF)
                ? latest(caller, id).map(index -> proof(context, id, index))
                : Optional.empty();
    }

    /** Who may see a filing may still not take the receipt of it away. */
    private Optional<Long> latest(Caller caller, SubmissionId id) {
        try {
            return desk.desks().trail().latest(caller, id);
        } catch (AccessDeniedException | NotFoundException another) {
            return Optional.empty();
        }
    }

    private static String address(SubmissionId id) {
        return "/submissions/" + id + "/proof";
    }

    /** Where the receipt of what came of a matter is taken away; empty before anything did. */
    static String of(MatterCase matter) {
        return matter.decision()
                .map(decided -> address(matter.submission()) + "?matter=" + matter.matter())
                .orElse("");
    }

    private Proof proof(RoutingContext context, SubmissionId id, long index) {
        String entry = TrailPages.address(index);
        return new Proof(address(id), entry, QrCode.of(site.of(context, entry)));
    }
}
