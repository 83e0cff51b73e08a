package org.qibu.approval.fact;

import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.store.FactStamp;

/** The stamp of a fact as its columns have it. */
final class Stamps {
    private Stamps() {}

    static FactStamp of(Stamp stamp) {
        return new FactStamp(
                stamp.at(),
                stamp.on(),
                stamp.actor().capacity().name(),
                stamp.actor().office());
    }
}
