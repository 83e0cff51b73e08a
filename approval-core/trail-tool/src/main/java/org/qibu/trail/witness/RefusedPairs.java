package org.qibu.trail.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.trail.place.DurableFile;

/**
 * Checkpoints of one log that go against each other, each pair in a file beside the log's memory. So many of each kind and no more:
 * late requests, which anybody can send, crowd out no fork, which only the log can sign. Beyond them they are told, and not kept.
 */
record RefusedPairs(Path memory) {
    static final int MOST = 100;

    private static final int NAMED_BY = 16;

    /** What came of a pair. */
    record Kept(boolean isNew, Optional<Path> file) {}

    /** Keeps a pair that is not kept yet, if there is room; an older checkpoint that comes again and again counts once. */
    Kept keep(Refusal.Kind kind, SignedNote seen, SignedNote shown) {
        String begin = memory.getFileName() + ".refused-"
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
        String name = TreeHash.sha256()
                .digest(
                        (kind == Refusal.Kind.SHORTER ? "" : seen.text()).getBytes(UTF_8),
                        shown.text().getBytes(UTF_8))
                .toString();
        Path file = memory.resolveSibling(begin + name.substring(0, NAMED_BY));
        try {
            if (Files.exists(file)) {
                return new Kept(false, Optional.empty());
            }
            if (count(begin) >= MOST) {
                return new Kept(true, Optional.empty());
            }
            DurableFile.replace(file, ("已会签：\n" + seen + "\n出示：\n" + shown).getBytes(UTF_8));
            return new Kept(true, Optional.of(file));
        } catch (IOException | UncheckedIOException notKept) {
            return new Kept(true, Optional.empty());
        }
    }

    private long count(String begin) throws IOException {
        Path folder = Optional.ofNullable(memory.toAbsolutePath().getParent()).orElse(memory);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin))
                    .count();
        }
    }
}
