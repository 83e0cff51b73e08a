package org.qibu.server.account;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Proof;
import org.qibu.server.access.Role;

/**
 * A key as it is listed.
 *
 * @param account the system whose it is
 * @param ends when it ends, if it is not revoked before
 * @param used when it was last used, to the minute
 */
public record ServiceKey(
        String id,
        String account,
        Role role,
        String office,
        ImmutableSet<Operation> operations,
        Instant created,
        Instant ends,
        Optional<Instant> revoked,
        Optional<Instant> used) {
    /** Tells whether it opens anything at that moment. */
    public boolean isGoodAt(Instant moment) {
        return revoked.isEmpty() && moment.isBefore(ends);
    }

    Caller caller() {
        return new Caller(role, office, new Proof.Key(account, operations));
    }
}
