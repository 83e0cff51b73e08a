package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.trait.Slug;

/** The packs that come with this library. */
public final class Packs {
    /** The ids of the bundled packs. */
    public static final ImmutableList<String> BUNDLED = ImmutableList.of("hanzhong-2023-7");

    private Packs() {}

    /**
     * Reads a bundled pack.
     *
     * @throws IllegalArgumentException if no pack of this id is bundled, or it does not lint
     */
    public static Pack bundled(String id) {
        PackReading reading = PackReader.read(new BundledSource(Slug.check(id)));
        return reading.pack()
                .orElseThrow(() -> new IllegalArgumentException("no usable pack " + id + ": " + reading.errors()));
    }
}
