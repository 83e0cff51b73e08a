package org.qibu.approval.fact;

import com.google.common.collect.ImmutableMap;
import org.qibu.approval.canon.Tags;
import org.qibu.approval.law.Provenance;

/** The literals of sealed types that facts of more than one kind hold. */
final class SharedTags {
    static final Tags ALL = Tags.NONE.with(
            Provenance.class, ImmutableMap.of("cited", Provenance.Cited.class, "sample", Provenance.Sample.class));

    private SharedTags() {}
}
