package org.qibu.server.trail;

import java.util.List;
import java.util.Optional;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.trail.place.PublishedLog;

/** The trail as a log that is checked like any other, read from the database itself. */
public record StoredLog(Trail trail) implements PublishedLog {
    @Override
    public Optional<String> checkpoint() {
        return trail.checkpointText();
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return trail.tiles().read(path);
    }

    /** None: there is one row for a place, and a narrower tile is its beginning. */
    @Override
    public List<Integer> partialWidths(TilePath path) {
        return List.of();
    }
}
