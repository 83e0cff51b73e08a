package org.qibu.server.console;

/** Where a page hears that something changed; it then fetches itself again. */
final class Live {
    static final String ADDRESS = "/live";

    private Live() {}
}
