package org.qibu.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.tile.TileLog;
import org.qibu.approval.trail.tile.TileNodes;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.trail.place.FolderTiles;

/** A log in a folder that grows, forks and is tampered with. */
public record TestLog(Path folder, SignerKey key) {
    public static final TreeHash SHA256 = TreeHash.sha256();
    public static final String ORIGIN = "county.example/610702";

    public static TestLog in(Path folder) {
        return in(folder, Profile.C2SP);
    }

    public static TestLog in(Path folder, Profile profile) {
        return new TestLog(folder, SignerKey.generate(ORIGIN, KeyKind.ofLog(profile)));
    }

    public TreeHash hashing() {
        return key.verifier().kind().profile().hashing();
    }

    /** The same key, elsewhere: a fork, a backup. */
    public TestLog elsewhere(Path other) {
        return new TestLog(other, key);
    }

    public FolderTiles tiles() {
        return FolderTiles.unforced(folder);
    }

    public static String word(long index) {
        return "第" + index + "条";
    }

    /** Begins or goes on, up to a size, and publishes it. */
    public TreeHead grow(long to) {
        return grow(to, TestLog::word);
    }

    public TreeHead grow(long to, LongFunction<String> words) {
        TreeHead from = tiles().checkpoint()
                .map(TestLog::head)
                .orElseGet(() -> new TreeHead(0, hashing().empty()));
        TileLog log = TileLog.at(hashing(), tiles(), from);
        for (long index = from.size(); index < to; index++) {
            log.append(words.apply(index).getBytes(UTF_8));
        }
        TreeHead head = log.write();
        publish(head);
        return head;
    }

    public static TreeHead head(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text()).tree();
    }

    public SignedNote signed(TreeHead head) {
        return SignedNote.of(Checkpoint.of(ORIGIN, head).toString(), key);
    }

    public void publish(TreeHead head) {
        tiles().publish(signed(head));
    }

    /** Proofs about the tree at a size that this log has reached. */
    public Prover at(long size) {
        long published = head(tiles().checkpoint().orElseThrow()).size();
        return new Prover(hashing(), new TileNodes(hashing(), tiles(), published), size);
    }

    public Path file(TilePath path) {
        return folder.resolve(path.toString());
    }

    public Path file(String path) {
        return folder.resolve(path);
    }

    /** Writes a bundle by hand. */
    public void bundle(String path, List<String> words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String word : words) {
            byte[] entry = word.getBytes(UTF_8);
            bytes.write(entry.length >>> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        write(path, bytes.toByteArray());
    }

    public void write(String path, byte[] content) {
        try {
            Files.write(file(path), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public byte[] bytes(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void delete(String path) {
        try {
            Files.delete(file(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same files in another folder. */
    public TestLog copyTo(Path other) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Path copy = other.resolve(folder.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return elsewhere(other);
    }
}
