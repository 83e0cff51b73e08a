package org.qibu.examples;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.receipt.Opening;
import org.qibu.approval.trail.receipt.ProvenEntry;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.approval.trail.receipt.ReceiptFinding;
import org.qibu.approval.trail.tile.TileLog;
import org.qibu.approval.trail.tile.TileNodes;
import org.qibu.trail.place.FolderLock;
import org.qibu.trail.place.FolderTiles;

/** How does a county's own system keep a trail in plain files, and prove to an applicant what it wrote down? */
public final class TrailInFiles {
    private static final TreeHash HASHING = Profile.C2SP.hashing();
    private static final SecureRandom RANDOM = new SecureRandom();

    private TrailInFiles() {}

    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        try {
            run(Files.createTempDirectory("trail"), SignerKey.generate("county.example/trail", KeyKind.NOTE), out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void run(Path folder, SignerKey key, PrintStream out) throws IOException {
        // Two writers at once would sign two histories.
        var alone = FolderLock.of(folder);
        try {
            var tiles = FolderTiles.at(folder);
            // An opening is kept with its case: without its salt nobody can prove what the entry says, nor guess it.
            var accepted = Opening.salted("HT-2026-0001 2026-09-22 受理", RANDOM);
            append(tiles, key, accepted);
            var granted = Opening.salted("HT-2026-0001 2026-09-30 准予", RANDOM);
            String receipt = receipt(tiles, granted, append(tiles, key, granted));

            out.println(check(receipt, key.verifier()));
            out.println(check(receipt.replace("准予", "不予"), key.verifier()));
        } finally {
            alone.close();
        }
    }

    /** Goes on from the last checkpoint, whose tiles are on the disk before it is signed; hands back the place. */
    private static long append(FolderTiles tiles, SignerKey key, Opening opening) {
        var log = published(tiles)
                .map(checkpoint -> TileLog.at(HASHING, tiles, tree(checkpoint)))
                .orElseGet(() -> TileLog.begin(HASHING, tiles));
        long place = log.append(opening.entry(HASHING).bytes());
        var checkpoint = Checkpoint.of(key.verifier().name(), log.write());
        tiles.publish(SignedNote.of(checkpoint.toString(), key));
        return place;
    }

    private static Optional<SignedNote> published(FolderTiles tiles) {
        return tiles.checkpoint().map(SignedNote::parse);
    }

    private static TreeHead tree(SignedNote checkpoint) {
        return Checkpoint.parse(checkpoint.text()).tree();
    }

    private static String receipt(FolderTiles tiles, Opening opening, long place) {
        SignedNote checkpoint = published(tiles).orElseThrow();
        var nodes = new TileNodes(HASHING, tiles, tree(checkpoint).size());
        var proof = new Prover(HASHING, nodes, nodes.size()).inclusion(place);
        return new Receipt(Profile.C2SP, List.of(new ProvenEntry(opening, proof)), checkpoint).toString();
    }

    /** What the applicant does years later, with the county's public key and nothing else. */
    private static String check(String receipt, VerifierKey county) {
        var read = Receipt.parse(receipt);
        var findings = read.verify(county, WitnessPolicy.none());
        String said = "“" + read.entries().get(0).opening().content() + "”";
        return findings.isEmpty()
                ? said + "：凭证成立"
                : said + "：凭证不成立，" + findings.stream().map(ReceiptFinding::text).collect(joining("；"));
    }
}
