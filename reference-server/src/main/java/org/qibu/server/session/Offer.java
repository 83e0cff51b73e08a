package org.qibu.server.session;

import java.time.Instant;
import org.qibu.server.access.Caller;

/**
 * A post that somebody may take up, who has proved to hold it.
 *
 * @param authenticatedAt when that one proved who it is
 */
public record Offer(Caller caller, Instant authenticatedAt) {
    /** The post, for whoever proved it at that moment. */
    public static Offer of(Caller caller, Instant authenticatedAt) {
        return new Offer(caller, authenticatedAt);
    }
}
