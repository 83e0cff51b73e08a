package org.qibu.approval.pack;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.qibu.approval.yaml.YamlText;

/** A pack beside this class, in the jar. */
record BundledSource(String name) implements PackSource {
    @Override
    public Optional<byte[]> bytes(String file) throws IOException {
        try (InputStream in = Packs.class.getResourceAsStream(name + "/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readNBytes(YamlText.MOST_BYTES + 1));
        }
    }

    /** A class path cannot be listed. */
    @Override
    public ImmutableSortedSet<String> files() {
        return ImmutableSortedSet.of();
    }
}
