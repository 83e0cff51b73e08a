package org.qibu.server.console.kit;

import java.util.UUID;

/** Names what a form will ask for once it is sent: a form that is sent twice by an impatient hand is acted on once. */
public final class RequestKey {
    /** The field of a form that carries it. */
    public static final String FIELD = "requestKey";

    private RequestKey() {}

    /** A key that no other form has. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }
}
