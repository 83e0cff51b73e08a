package org.qibu.server.database;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The accounts of the embedded PostgreSQL: one that owns, one that serves; nobody without a password. */
final class EmbeddedAccounts {
    private EmbeddedAccounts() {}

    static void prepare(String url, Login owner, Login server) {
        try (var queries = DSL.using(url, owner.user(), owner.password())) {
            makeRole(queries, Migrations.ROLE, "nologin");
            makeRole(queries, server.user(), "login");
            // The password is hexadecimal digits of our own making, so it needs no quoting.
            queries.execute("alter role " + server.user() + " password '" + server.password() + "'");
            queries.execute("grant " + Migrations.ROLE + " to " + server.user());
            requirePasswords(queries);
        }
    }

    private static void makeRole(DSLContext owner, String role, String how) {
        if (!owner.fetchExists(DSL.table("pg_roles"), DSL.field("rolname").eq(role))) {
            owner.execute("create role " + role + " " + how);
        }
    }

    private static void requirePasswords(DSLContext owner) {
        if (owner.fetchExists(
                DSL.table("pg_hba_file_rules"), DSL.field("auth_method").ne("scram-sha-256"))) {
            throw new IllegalStateException("the embedded PostgreSQL lets someone in without a password");
        }
    }
}
