package org.qibu.server.bench;

import java.util.Optional;
import org.qibu.server.access.Caller;
import org.qibu.server.store.Answer;

/**
 * Who acts, and the request it is an answer to, if the request may be sent again.
 *
 * @param request names the request by its Idempotency-Key; empty where the act is not retried
 */
public record Acting(Caller caller, Optional<Answer.To> request) {
    /** Acts once; a second call acts again. */
    public static Acting once(Caller caller) {
        return new Acting(caller, Optional.empty());
    }
}
