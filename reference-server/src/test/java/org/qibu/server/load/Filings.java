package org.qibu.server.load;

import static com.google.common.base.Preconditions.checkState;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Bytes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.access.Role;
import org.qibu.server.api.Builder;
import org.qibu.server.api.Client;
import org.qibu.server.demo.SamplePdf;

/** What is filed: each filing of a project of its own that was registered before, by a person of its own. */
final class Filings {
    /** The demo's. */
    private static final DivisionCode COUNTY = DivisionCode.parse("610702");

    private static final String MATTER = "energy-review";
    private static final int FILE = 100_000;
    private static final int HEAD = "%PDF-1.7\n".length();

    private final String address;
    private final Builder builder;
    private final Copies copies;
    private final String project;
    private final JsonObject filing;
    private final AtomicLong next = new AtomicLong();
    private long registered;

    Filings(String address, Owner owner, PrintStream out) {
        this.address = address;
        this.builder = Builder.at(address);
        this.copies = new Copies(owner, COUNTY, out);
        this.project = builder.registers("受理压力试验");
        this.filing = builder.filing(project, MATTER);
    }

    /** Registers so many projects ahead. */
    void prepare(long projects) throws SQLException {
        if (next.get() + projects > registered) {
            copies.projects(project, registered, projects);
            registered += projects;
        }
    }

    /** Grows the county by cases that a department has on its worklist. */
    void grow(long cases) throws SQLException {
        String filed = builder.registers("受理压力试验之在办");
        String submission = builder.client()
                .act("projects/" + filed + "/submissions", builder.filing(filed, MATTER))
                .id();
        Client.as(address, Role.WINDOW_CLERK, "")
                .act("submissions/" + submission + "/receipt")
                .id();
        Client.as(address, Role.OFFICER, "approval-bureau")
                .act("submissions/" + submission + "/matters/" + MATTER + "/acceptance")
                .id();
        copies.cases(ImmutableList.of(new Copies.Original(filed, submission)), registered, cases);
        registered += cases;
        next.set(registered);
    }

    Wire wire() {
        return new Wire(address, builder.client().cookie());
    }

    /** A client that files again and again; the files it names were uploaded before. */
    Crowd.Client client() {
        Wire wire = wire();
        return new Crowd.Client() {
            @Override
            public void ask() {
                file(wire, next.getAndIncrement(), filing.getJsonArray("materials"));
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }

    /** One filing with files that nobody uploaded before. */
    void fileWithFiles(Wire wire) {
        long number = next.getAndIncrement();
        JsonArray materials = new JsonArray();
        for (Object each : filing.getJsonArray("materials")) {
            byte[] file = file(number);
            int status = wire.post("v1/files?name=material.pdf", "application/octet-stream", "", file);
            checkState(status == 201, "%s %s", status, wire.answered());
            materials.add(new JsonObject()
                    .put("material", ((JsonObject) each).getString("material"))
                    .put("digest", Hashing.sha256().hashBytes(file).toString()));
        }
        file(wire, number, materials);
    }

    private void file(Wire wire, long number, JsonArray materials) {
        checkState(number < registered, "no project is left to file of");
        JsonObject body = filing.copy().put("materials", materials);
        body.getJsonObject("answers").put("contact-phone", String.format("139%08d", number));
        int status = wire.post(
                "v1/projects/" + Copies.project(number) + "/submissions",
                "application/json",
                UUID.randomUUID().toString(),
                body.encode().getBytes(UTF_8));
        checkState(status == 201, "%s %s", status, wire.answered());
    }

    /** A PDF as long as a scanned page, with a content of its own. */
    private static byte[] file(long number) {
        byte[] pdf = SamplePdf.of(ImmutableList.of("材料 " + number, "演示数据，不具有法律效力。"));
        byte[] scan = new byte[FILE];
        ThreadLocalRandom.current().nextBytes(scan);
        return Bytes.concat(Arrays.copyOf(pdf, HEAD), scan, Arrays.copyOfRange(pdf, HEAD, pdf.length));
    }

    /** What one filing says, to be shown. */
    String shown() {
        return filing.encode();
    }
}
