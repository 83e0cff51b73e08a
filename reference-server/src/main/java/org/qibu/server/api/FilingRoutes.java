package org.qibu.server.api;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import io.vertx.core.json.JsonObject;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.privacy.ErasureGround;
import org.qibu.server.access.Operation;
import org.qibu.server.desk.Desks;
import org.qibu.server.desk.filing.Filing;
import org.qibu.server.http.Asked;
import org.qibu.server.http.Problem;
import org.qibu.server.http.RecordJson;

/** Filing: what is asked, the dry run, one submission, and what becomes of it in the builder's hands. */
final class FilingRoutes {
    private final Desks desks;

    FilingRoutes(Desks desks) {
        this.desks = desks;
    }

    void mount(Routes routes) {
        var filings = desks.filings();
        routes.reads(
                        Operation.READ_FILING_FORM,
                        call -> RecordJson.of(filings.form(call.caller(), call.project(), matters(call))))
                .reads(
                        Operation.EXAMINE_FILING,
                        call -> new JsonObject()
                                .put(
                                        "findings",
                                        Problem.findings(
                                                filings.examine(call.caller(), call.project(), filing(call.asked())))))
                .acts(
                        Operation.FILE_SUBMISSION,
                        call -> filings.file(call.acting(), call.project(), filing(call.asked())))
                .reads(
                        Operation.READ_SUBMISSION,
                        call -> RecordJson.of(desks.projects().read(call.caller(), call.submission())))
                .acts(
                        Operation.ERASE_PERSON,
                        call -> desks.persons()
                                .erase(
                                        call.acting(),
                                        call.submission(),
                                        ErasureGround.valueOf(call.asked().text("ground")),
                                        call.asked().text("reason")))
                .acts(
                        Operation.WITHDRAW,
                        call -> filings.withdraw(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("reason")))
                .acts(
                        Operation.SUPPLY_CORRECTION,
                        call -> filings.supply(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                ImmutableSet.copyOf(call.asked().list("subjects", subject -> subject)),
                                materials(call.asked())))
                .acts(
                        Operation.REVISE_MATERIALS,
                        call -> filings.revise(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                materials(call.asked()),
                                call.asked().text("reason")));
    }

    private static ImmutableSet<MatterId> matters(Call call) {
        return call.asked().queries("matter", MatterId::of).stream().collect(toImmutableSet());
    }

    private static Filing filing(Asked asked) {
        return new Filing(
                asked.list("matters", MatterId::of).stream().collect(toImmutableSet()),
                asked.answers("answers"),
                materials(asked));
    }

    /** The materials of a body, each a kept file by its digest. */
    static ImmutableList<Filing.HandedIn> materials(Asked asked) {
        return asked.objects(
                "materials",
                each -> new Filing.HandedIn(
                        MaterialId.of(each.text("material")), HashCode.fromString(each.text("digest"))));
    }
}
