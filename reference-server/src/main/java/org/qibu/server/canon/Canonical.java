package org.qibu.server.canon;

/** Writes and reads canonical JSON. */
public final class Canonical {
    private Canonical() {}
}
