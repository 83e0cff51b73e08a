package org.qibu.server.database;

import com.google.common.collect.ImmutableList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the chatter of the database's libraries out of the log; their warnings stay. */
final class QuietLibraries {
    /** Held here, for a logger nobody holds is collected and forgets its level. */
    private static final ImmutableList<Logger> TALKATIVE = ImmutableList.of(
            Logger.getLogger("org.jooq"),
            Logger.getLogger("org.flywaydb"),
            Logger.getLogger("com.zaxxer.hikari"),
            Logger.getLogger("com.github.kagkarlsson"),
            Logger.getLogger("io.zonky.test"));

    private QuietLibraries() {}

    static void hush() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }
}
