package org.qibu.server.identity;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import org.qibu.server.access.Caller;

/**
 * What the provider has proven of somebody.
 *
 * @param posts the posts that one holds here, at least one
 * @param authenticatedAt when the provider last saw who it is; the beginning of time where it does not say
 */
public record Proven(ImmutableSet<Caller> posts, Instant authenticatedAt) {}
