package org.qibu.trail.place;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.tile.EntryBundle;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.approval.trail.tile.Tiles;

/**
 * A log where anyone reads it: its checkpoint, besides its tiles and bundles. A content that is longer than its format allows is
 * handed back one byte too long, and never read to its end.
 */
public interface PublishedLog extends Tiles {
    /** The longest checkpoint that is read, in bytes. */
    int LONGEST_CHECKPOINT = 1_000_000;

    /** The longest tile, in bytes. */
    int LONGEST_TILE = TilePath.FULL * Hash.LENGTH;

    /** The longest bundle of entries, in bytes. */
    int LONGEST_BUNDLE = TilePath.FULL * (Short.BYTES + EntryBundle.LONGEST);

    /**
     * The signed checkpoint as it is published, whatever it says; empty if there is none.
     *
     * @throws UnreadableLogException if it cannot be read, is no text, or is longer than a million bytes
     */
    Optional<String> checkpoint();

    /**
     * The widths of the partial tiles that are still kept beside a full one, or before it, in ascending order; empty where a place
     * cannot list what it has, as HTTP cannot.
     */
    List<Integer> partialWidths(TilePath path);

    /**
     * The log at an address that begins with {@code http://} or {@code https://}, else in the folder of that name.
     *
     * @throws IllegalArgumentException if it is no address and no name of a folder
     */
    static PublishedLog at(String place) {
        return Pattern.matches("(?i)https?://.*", place)
                ? HttpTiles.at(URI.create(place))
                : FolderTiles.at(Path.of(place));
    }
}
