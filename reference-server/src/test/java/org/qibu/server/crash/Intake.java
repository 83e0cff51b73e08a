package org.qibu.server.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.casework.fact.SubmissionEvent.ReceiptIssued;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.casework.fact.ToldDay;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.server.database.Database;
import org.qibu.server.fact.SampleFacts;
import org.qibu.server.fact.SubmissionFacts;
import org.qibu.server.files.FileStore;
import org.qibu.server.files.FolderFileStore;
import org.qibu.server.files.StoredFile;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.reading.CountyProjections;
import org.qibu.server.store.Answer;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;
import org.qibu.server.store.PersonalPart;
import org.qibu.server.store.RecordedFact;
import org.qibu.server.store.StreamId;

/** An intake as the server does it: two files kept, then filing, receipt, contact person and answer in one append. */
final class Intake {
    static final DivisionCode COUNTY = DivisionCode.parse("610702");

    private final FactStore facts;
    private final FileStore files;

    private Intake(FactStore facts, FileStore files) {
        this.facts = facts;
        this.files = files;
    }

    static Intake at(Path home, Database database) throws IOException {
        return new Intake(
                new JooqFactStore(
                        database.queries(),
                        MasterKey.openOrMake(home.resolve("keys").resolve("master.key")),
                        CountyProjections.of(OfficialCalendar::mainland, new LightThresholds(3, 20))),
                FolderFileStore.in(home.resolve("files")));
    }

    /** Returns once the intake can be acknowledged. */
    void take(String id) throws IOException {
        Filed filed = filed(id, keep(id + " 总平面图"), keep(id + " 申请表"));
        ReceiptIssued receipt = new ReceiptIssued(
                filed.stamp(),
                DocumentNumber.of("收-" + id),
                filed.stamp().on(),
                new ToldDay(filed.stamp().on(), true),
                filed.footing());
        StreamId<SubmissionEvent> stream = stream(id);
        facts.append(Append.on(stream.at(0))
                .with(stream, filed, new PersonalPart("person-" + id, ImmutableMap.of("contact", "经办岗 " + id)))
                .with(stream, ImmutableList.of(receipt))
                .answering(request(id), new Answer(201, "/v1/submissions/" + id, "application/json", "{}")));
    }

    private StoredFile keep(String text) throws IOException {
        String pdf = "%PDF-1.7\n%" + text + "\ntrailer<<>>\nstartxref\n9\n%%EOF\n";
        return files.keep("a.pdf", new ByteArrayInputStream(pdf.getBytes(UTF_8)), 1 << 20);
    }

    private static Filed filed(String id, StoredFile... kept) {
        Filed sample = SampleFacts.filed();
        return new Filed(
                sample.stamp(),
                SubmissionId.of(id),
                sample.project(),
                sample.applicant(),
                sample.cases(),
                ImmutableList.copyOf(kept).stream()
                        .map(file -> new SubmittedMaterial(
                                sample.materials().get(0).material(),
                                file.digest(),
                                file.size(),
                                file.type().mediaType()))
                        .collect(ImmutableList.toImmutableList()),
                sample.answers(),
                sample.rules(),
                sample.footing());
    }

    /** Every submission there is, by its id. */
    ImmutableList<String> all() {
        return facts.streams(COUNTY, SubmissionFacts.KIND).stream()
                .map(StreamId::key)
                .collect(ImmutableList.toImmutableList());
    }

    /** What is missing of a submission that is there; empty if it is whole. */
    ImmutableList<String> missing(String id) throws IOException {
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        ImmutableList<RecordedFact<SubmissionEvent>> recorded = facts.recorded(stream(id));
        if (recorded.size() != 2) {
            return missing.add(id + " has " + recorded.size() + " facts").build();
        }
        if (!("经办岗 " + id).equals(recorded.get(0).personal().fields().get("contact"))) {
            missing.add(id + " lost its contact person");
        }
        if (facts.answered(COUNTY, request(id)).isEmpty()) {
            missing.add(id + " lost its answer");
        }
        for (SubmittedMaterial material : ((Filed) recorded.get(0).event()).materials()) {
            Optional<StoredFile> file = files.find(material.digest());
            if (file.isEmpty() || !digest(files.path(file.orElseThrow())).equals(material.digest())) {
                missing.add(id + " lost the file " + material.digest());
            }
        }
        return missing.build();
    }

    private static HashCode digest(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256());
    }

    private static StreamId<SubmissionEvent> stream(String id) {
        return SubmissionFacts.KIND.stream(COUNTY, id);
    }

    private static Answer.To request(String id) {
        return new Answer.To("crash", id, Hashing.sha256().hashString(id, UTF_8));
    }
}
