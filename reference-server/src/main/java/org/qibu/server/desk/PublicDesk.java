package org.qibu.server.desk;

/** What anybody may ask. */
public final class PublicDesk {
    /** Where a submission is, by the number of its receipt. */
    public PublicStatus check(String receipt) {
        return Unready.tell("" + receipt);
    }
}
