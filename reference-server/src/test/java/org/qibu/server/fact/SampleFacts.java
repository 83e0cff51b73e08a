package org.qibu.server.fact;

import org.qibu.approval.casework.fact.SubmissionEvent.Filed;

/** Facts for tests that need one of the kind and do not care what it says. */
public final class SampleFacts {
    private SampleFacts() {}

    /** A filing with everything that a filing may have. */
    public static Filed filed() {
        return Samples.full(Filed.class);
    }
}
