package org.qibu.server.keys;

/** The key that wraps the keys of persons; it lives in a file of its own, never in the database. */
public final class MasterKey {
    private MasterKey() {}
}
