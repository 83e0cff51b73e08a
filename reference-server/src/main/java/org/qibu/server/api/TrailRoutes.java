package org.qibu.server.api;

import java.util.Optional;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.desk.trail.TrailDesk;
import org.qibu.server.http.RecordJson;

/** What the trail holds, and the receipts of it. */
record TrailRoutes(TrailDesk desk) {
    void mount(Routes routes) {
        routes.reads(Operation.READ_TRAIL, call -> RecordJson.of(desk.standing()))
                .reads(Operation.PROVE_ENTRY, call -> RecordJson.of(desk.entry(index(call))))
                .draws(
                        Operation.DRAW_ENTRY,
                        call -> Outcome.done(desk.entry(index(call)).picture().svg(call.layout())))
                .hands(
                        Operation.DOWNLOAD_PROOF,
                        call -> TrailDesk.fileName(call.submission(), matter(call)),
                        call -> desk.receipt(call.caller(), call.submission(), matter(call))
                                .map(Receipt::toString));
    }

    private static Optional<MatterId> matter(Call call) {
        return call.asked().query("matter", MatterId::of);
    }

    private static long index(Call call) {
        return call.asked().path("index", Long::valueOf);
    }
}
