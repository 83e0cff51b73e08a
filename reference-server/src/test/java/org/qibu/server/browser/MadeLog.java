package org.qibu.server.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.receipt.Opening;
import org.qibu.approval.trail.receipt.ProvenEntry;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.approval.trail.tile.TileLog;
import org.qibu.approval.trail.tile.TileNodes;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.approval.trail.tile.TileStore;

/** A log that a test makes and shows a browser in place of the county's: honest, or rewritten by who holds its key. */
final class MadeLog implements TileStore {
    private static final TreeHash HASHING = TreeHash.sha256();
    private static final SignerKey KEY = SignerKey.generate("example.org/made", KeyKind.NOTE);

    private final Map<String, byte[]> files;
    private final List<Opening> openings;
    private final SignedNote checkpoint;

    private MadeLog(List<Opening> openings) {
        this(openings, List.of());
    }

    private MadeLog(List<Opening> openings, Map<String, byte[]> files, SignedNote checkpoint) {
        this.openings = openings;
        this.files = files;
        this.checkpoint = checkpoint;
    }

    private MadeLog(List<Opening> openings, List<SignerKey> witnesses) {
        this.files = new HashMap<>();
        this.openings = openings;
        TileLog log = TileLog.begin(HASHING, this);
        openings.forEach(each -> log.append(each.entry(HASHING).bytes()));
        Checkpoint come = Checkpoint.of(KEY.verifier().name(), log.write());
        SignedNote signed = SignedNote.of(come.toString(), KEY);
        for (SignerKey witness : witnesses) {
            signed = signed.with(witness.cosign(come, Instant.parse("2026-11-28T02:00:00Z")));
        }
        this.checkpoint = signed;
    }

    String checkpoint() {
        return checkpoint.toString();
    }

    /** The same, with another checkpoint under its files. */
    MadeLog signedAs(UnaryOperator<String> otherwise) {
        return new MadeLog(openings, files, SignedNote.parse(otherwise.apply(checkpoint.toString())));
    }

    /** The same, whose file at a path begins with what the file of another log has there. */
    MadeLog patched(String path, MadeLog other, int bytes) {
        byte[] content = file(path, bytes).clone();
        System.arraycopy(other.file(path, bytes), 0, content, 0, bytes);
        Map<String, byte[]> patched = new HashMap<>(files);
        patched.put(path, content);
        return new MadeLog(openings, patched, checkpoint);
    }

    /** The beginning of a tile, however wide it is here. */
    private byte[] file(String path, int bytes) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(path))
                .map(Map.Entry::getValue)
                .filter(content -> content.length >= bytes)
                .findFirst()
                .orElseThrow();
    }

    /** The key by which it is checked. */
    static VerifierKey key() {
        return KEY.verifier();
    }

    /** The same, which these have seen in the morning of 28 November 2026. */
    MadeLog seenBy(SignerKey... witnesses) {
        return new MadeLog(openings, List.of(witnesses));
    }

    static MadeLog of(int size) {
        return new MadeLog(openings(size));
    }

    private static List<Opening> openings(int count) {
        SecureRandom random = new SecureRandom();
        return IntStream.range(0, count)
                .mapToObj(i ->
                        Opening.salted("{\"type\":\"submission.filed\",\"stream\":\"submission/" + i + "\"}", random))
                .toList();
    }

    /** What it was when it had so many entries. */
    MadeLog before(int size) {
        return new MadeLog(openings.subList(0, size));
    }

    /** The same with more entries. */
    MadeLog with(int more) {
        List<Opening> longer = new ArrayList<>(openings);
        longer.addAll(openings(more));
        return new MadeLog(longer);
    }

    /** The same with another entry at a place. */
    MadeLog rewrittenAt(int index) {
        List<Opening> other = new ArrayList<>(openings);
        other.set(index, openings(1).get(0));
        return new MadeLog(other);
    }

    String receipt(long index) {
        int size = openings.size();
        var proof = new Prover(HASHING, new TileNodes(HASHING, this, size), size).inclusion(index);
        return new Receipt(Profile.C2SP, List.of(new ProvenEntry(openings.get((int) index), proof)), checkpoint)
                .toString();
    }

    /** Has the browser meet this log instead of the county's, from now on. */
    void showTo(Page page) {
        page.route("**/log/**", this::answer);
    }

    private void answer(Route route) {
        String path = URI.create(route.request().url()).getPath().substring("/log/".length());
        byte[] content = switch (path) {
            case "key" -> (KEY.verifier() + "\n").getBytes(UTF_8);
            case "checkpoint" -> checkpoint.toString().getBytes(UTF_8);
            default -> files.getOrDefault(path, new byte[0]);
        };
        route.fulfill(new Route.FulfillOptions().setStatus(200).setBodyBytes(content));
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return Optional.ofNullable(files.get(path.toString()));
    }

    @Override
    public void write(TilePath path, byte[] content) {
        files.put(path.toString(), content);
    }
}
