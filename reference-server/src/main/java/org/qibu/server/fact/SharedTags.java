package org.qibu.server.fact;

import com.google.common.collect.ImmutableMap;
import org.qibu.approval.law.Provenance;
import org.qibu.server.canon.Tags;

/** The literals of sealed types that facts of more than one kind hold. */
final class SharedTags {
    static final Tags ALL = Tags.NONE.with(
            Provenance.class, ImmutableMap.of("cited", Provenance.Cited.class, "sample", Provenance.Sample.class));

    private SharedTags() {}
}
