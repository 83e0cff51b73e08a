package org.qibu.server.database;

/**
 * Where a PostgreSQL is and who connects to it.
 *
 * @param url the JDBC URL, without a password
 * @param server the account the running server uses, always in the role {@code qibu_app}
 * @param owner the account that migrates and owns the tables; may be the same, then the server steps down to the role
 * @param connections how many connections the server holds
 */
public record Address(String url, Login server, Login owner, int connections) {}
