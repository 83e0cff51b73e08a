package org.qibu.server.store;

import com.google.common.hash.HashCode;

/**
 * What is answered to a request, kept with the facts it made so that a retry gets the same.
 *
 * @param location the value of the Location header; empty where there is none
 * @param body the text of the answer
 */
public record Answer(int status, String location, String contentType, String body) {

    /**
     * A request that may be sent again.
     *
     * @param scope who asks for what, such as the session's subject and the operation; keys of different scopes never meet
     * @param key the Idempotency-Key as the client chose it
     * @param request the SHA-256 of the request; the same key with another request is refused
     */
    public record To(String scope, String key, HashCode request) {}
}
