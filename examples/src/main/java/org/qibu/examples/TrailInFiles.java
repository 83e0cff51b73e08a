package org.qibu.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.receipt.Opening;
import org.qibu.approval.trail.receipt.ProvenEntry;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.approval.trail.tile.TileLog;
import org.qibu.approval.trail.tile.TileNodes;
import org.qibu.trail.place.FolderTiles;

/** How does a county's own system keep a trail in plain files, and prove to an applicant what it wrote down? */
public final class TrailInFiles {
    private static final TreeHash HASHING = Profile.C2SP.hashing();

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

    static void run(Path folder, SignerKey key, PrintStream out) {
        var tiles = FolderTiles.at(folder);
        // Kept with the cases: without its salt nobody can prove what an entry says, and with it destroyed nobody can
        // guess.
        var accepted = Opening.salted("HT-2026-0001 2026-09-22 受理", new SecureRandom());
        var granted = Opening.salted("HT-2026-0001 2026-09-30 准予", new SecureRandom());
        append(tiles, key, List.of(accepted), out);
        append(tiles, key, List.of(granted), out);

        String handedOut = receipt(tiles, granted, 1);
        check(handedOut, key.verifier(), out);
        check(handedOut.replace("准予", "不予"), key.verifier(), out);
    }

    /** Goes on from the last checkpoint; the tiles are on the disk before the next one is signed. */
    private static void append(FolderTiles tiles, SignerKey key, List<Opening> openings, PrintStream out) {
        long size = tiles.checkpoint().map(TrailInFiles::size).orElse(0L);
        var log = TileLog.at(HASHING, tiles, size);
        for (Opening opening : openings) {
            long place = log.append(opening.entry(HASHING).bytes());
            out.println("记下第" + place + "条：" + opening.content());
        }
        var checkpoint = Checkpoint.of(key.verifier().name(), log.write());
        tiles.publish(SignedNote.of(checkpoint.toString(), key));
    }

    private static long size(String checkpoint) {
        return Checkpoint.parse(SignedNote.parse(checkpoint).text()).tree().size();
    }

    private static String receipt(FolderTiles tiles, Opening opening, long place) {
        String checkpoint = tiles.checkpoint().orElseThrow();
        long size = size(checkpoint);
        var proof = new Prover(HASHING, new TileNodes(HASHING, tiles, size), size).inclusion(place);
        var entries = List.of(new ProvenEntry(opening, proof));
        return new Receipt(Profile.C2SP, entries, SignedNote.parse(checkpoint)).toString();
    }

    /** What the applicant does years later, with the county's public key and nothing else. */
    private static void check(String receipt, VerifierKey county, PrintStream out) {
        var read = Receipt.parse(receipt);
        var findings = read.verify(HASHING, county, WitnessPolicy.none());
        out.println(findings.isEmpty() ? "凭证成立：" : "凭证不成立：");
        read.entries()
                .forEach(entry -> out.println(
                        "  第" + entry.index() + "条 " + entry.opening().content()));
        findings.forEach(finding -> out.println("  " + finding.text()));
    }
}
