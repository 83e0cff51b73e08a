package org.qibu.server.database;

import java.util.Optional;

/**
 * Where a PostgreSQL is and who connects to it.
 *
 * @param url the JDBC URL, without an account
 * @param server the account the running server uses, with what {@code qibu_app} is granted and no more
 * @param owner the account that owns the tables, used to migrate and for nothing else; without it the schema must be current
 * @param connections how many connections the server holds
 */
public record Address(String url, Login server, Optional<Login> owner, int connections) {
    /** The same, for whoever leaves the tables as they are. */
    public Address withoutOwner() {
        return new Address(url, server, Optional.empty(), connections);
    }
}
