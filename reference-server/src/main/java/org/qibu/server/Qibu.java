package org.qibu.server;

/** The command line. */
public final class Qibu {
    private Qibu() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
