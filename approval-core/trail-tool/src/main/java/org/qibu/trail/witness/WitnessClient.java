package org.qibu.trail.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.note.MalformedNoteException;
import org.qibu.approval.trail.note.NoteSignature;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.place.BodyInTime;

/** A log's way to a witness over HTTP (C2SP tlog-witness): it shows a checkpoint and is handed the cosignature. Safe for several threads. */
public final class WitnessClient {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 10_000;
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int HAS_SEEN_ANOTHER_SIZE = 409;

    private final URI address;
    private final VerifierKey key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile long seen;

    private WitnessClient(URI address, VerifierKey key) {
        this.address = address;
        this.key = key;
    }

    /**
     * The witness at an address.
     *
     * @param address what {@code add-checkpoint} is put behind
     * @param key by which its cosignatures are checked
     */
    public static WitnessClient at(URI address, VerifierKey key) {
        String base = address.toString();
        return new WitnessClient(URI.create((base.endsWith("/") ? base : base + "/") + "add-checkpoint"), key);
    }

    /** The key by which its cosignatures are checked. */
    public VerifierKey key() {
        return key;
    }

    /**
     * Shows a checkpoint.
     *
     * @param checkpoint signed by the log
     * @param prover of the tree it speaks of
     * @return the witness's cosignature of it
     * @throws RefusingWitnessException if the witness knows another history, or answers anything but a cosignature of its own
     * @throws IOException if it does not answer
     */
    public NoteSignature cosignature(SignedNote checkpoint, Prover prover) throws IOException, InterruptedException {
        Answer answer = ask(checkpoint, prover, Math.min(seen, prover.size()));
        if (answer.status == HAS_SEEN_ANOTHER_SIZE) {
            long size = size(answer.text);
            if (size > prover.size()) {
                throw new RefusingWitnessException(
                        address, "见证方见过更长的日志（" + size + "条），这个检查点只有" + prover.size() + "条：日志倒退了");
            }
            seen = size;
            answer = ask(checkpoint, prover, size);
        }
        NoteSignature cosignature = read(checkpoint, answer);
        seen = prover.size();
        return cosignature;
    }

    private NoteSignature read(SignedNote checkpoint, Answer answer) {
        if (answer.status == HAS_SEEN_ANOTHER_SIZE) {
            throw new RefusingWitnessException(address, "见证方见过的是另一个日志：条数同为" + size(answer.text) + "，根不同");
        }
        if (answer.status != 200) {
            throw new RefusingWitnessException(address, "见证方答复" + answer.status + "：" + answer.text.strip());
        }
        try {
            return SignedNote.parse(checkpoint.text() + "\n" + answer.text).signatures().stream()
                    .filter(signature -> isItsOwn(checkpoint.text(), signature))
                    .findFirst()
                    .orElseThrow(() -> new RefusingWitnessException(address, "见证方的答复中没有公钥" + key + "的有效签名"));
        } catch (MalformedNoteException other) {
            throw new RefusingWitnessException(address, "见证方的答复不是签名：" + other.getMessage());
        }
    }

    /** What else it answers is not put under the checkpoint: a hundred lines would leave no room for the other witnesses. */
    private boolean isItsOwn(String text, NoteSignature signature) {
        return new SignedNote(text, List.of(signature)).cosignature(key).isPresent();
    }

    /** As tlog-witness has it: one line, the size in decimal. */
    private long size(String text) {
        String digits = text.strip();
        if (!SIZE.matcher(digits).matches()) {
            throw new RefusingWitnessException(address, "见证方没有说它见过的条数：" + digits);
        }
        return Long.parseLong(digits);
    }

    private record Answer(int status, String text) {}

    private Answer ask(SignedNote checkpoint, Prover prover, long from) throws IOException, InterruptedException {
        List<String> lines = AddCheckpoint.lines(from, prover.consistency(from));
        String body = String.join("\n", lines) + "\n\n" + checkpoint;
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream content = response.body()) {
            return new Answer(
                    response.statusCode(),
                    new String(BodyInTime.read(content, PATIENCE, read -> read.readNBytes(LONGEST_ANSWER)), UTF_8));
        }
    }
}
