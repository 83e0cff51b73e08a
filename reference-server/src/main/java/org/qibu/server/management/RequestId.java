package org.qibu.server.management;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A name for one request, by which its line in the log is found. One that came with the request is taken if it can only be a
 * random one: anything freer could carry what must not stand in a log.
 */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final Pattern RANDOM = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32}");

    private RequestId() {}

    static String of(Optional<String> given) {
        return given.filter(id -> RANDOM.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
