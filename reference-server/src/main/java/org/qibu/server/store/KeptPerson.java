package org.qibu.server.store;

import com.google.common.collect.ImmutableList;
import java.util.UUID;

/**
 * A person of whom something is kept, known by nothing but their key.
 *
 * @param key the number of the key that it is sealed under, which stays when the key itself is gone
 * @param streams the names of all streams in which something of them is kept
 */
public record KeptPerson(UUID key, ImmutableList<String> streams) {}
