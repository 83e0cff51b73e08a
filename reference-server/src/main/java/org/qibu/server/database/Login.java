package org.qibu.server.database;

/** An account of the database. */
public record Login(String user, String password) {
    /** Names the account, never its password: this text ends in logs. */
    @Override
    public String toString() {
        return user;
    }
}
