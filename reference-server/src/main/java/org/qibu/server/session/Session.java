package org.qibu.server.session;

import java.time.Instant;
import org.qibu.server.access.Caller;

/**
 * A sign-in that has not ended.
 *
 * @param authenticatedAt when whoever it is last proved to be that one
 */
public record Session(Token token, Caller caller, Instant authenticatedAt) {}
