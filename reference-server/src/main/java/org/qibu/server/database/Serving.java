package org.qibu.server.database;

import com.google.common.collect.ImmutableList;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.qibu.server.database.UnsafeDatabaseException.Reason;

/**
 * Whether a database that was fit at the start still is: it can go away, turn into a standby that only reads, or be migrated
 * by a newer program.
 *
 * @param migrations the newest migration at the start
 */
record Serving(DSLContext queries, int migrations) {
    private static final String READ_ONLY = "pg_is_in_recovery() or current_setting('transaction_read_only')::boolean";
    private static final String MIGRATIONS =
            "(select max(installed_rank) from " + Migrations.SCHEMA + ".flyway_schema_history where success)";

    static Serving as(DSLContext queries) {
        return new Serving(queries, queries.resultQuery("select " + MIGRATIONS).fetchSingle(0, Integer.class));
    }

    ImmutableList<Reason> hindrances() {
        ImmutableList.Builder<Reason> found = ImmutableList.builder();
        try {
            Record2<Boolean, Integer> state = queries.select(
                            DSL.field(READ_ONLY, Boolean.class), DSL.field(MIGRATIONS, Integer.class))
                    .fetchSingle();
            if (state.value1()) {
                found.add(new Reason("database.read-only", "数据库现在只能读，不能写"));
            }
            if (state.value2() != migrations) {
                found.add(new Reason("database.schema-not-current", "数据库结构已被另一版本的程序迁移，请换用那一版本"));
            }
        } catch (DataAccessException unreachable) {
            found.add(new Reason("database.unreachable", "数据库没有应答"));
        }
        return found.build();
    }
}
