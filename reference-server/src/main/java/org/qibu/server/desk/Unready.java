package org.qibu.server.desk;

/** Stands in a desk's method until it is written. */
final class Unready {
    private Unready() {}

    @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
    static <T> T tell(String what) {
        throw new UnsupportedOperationException(what);
    }
}
