package org.qibu.server.database;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.qibu.server.database.UnsafeDatabaseException.Reason;

/**
 * What must hold before anything is acknowledged: commits are durable, facts cannot be changed, the schema is current.
 *
 * <p>The account is judged by who logged in, and by every role it is a member of: a {@code set role} is undone by a
 * {@code reset role}, and a membership that is not used today can be used tomorrow. Only the catalog is asked, which
 * every account may read.
 */
final class SafetyCheck {
    /** The roles that the account is or could become. */
    private static final String REACHED = "pg_roles r where pg_has_role(session_user, r.oid, 'MEMBER') and ";

    private static final String TABLES =
            "pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = '" + Migrations.SCHEMA + "'";

    /** Each condition as SQL that is true where it holds. */
    private static final ImmutableMap<Reason, String> CONDITIONS = ImmutableMap.of(
            new Reason("database.fsync-off", "fsync必须为on，否则断电会丢失已受理的业务"),
            "current_setting('fsync') = 'on'",
            new Reason("database.synchronous-commit-off", "synchronous_commit须为on或remote_apply，否则断电或者切换到备机会丢失已受理的业务"),
            "current_setting('synchronous_commit') in ('on', 'remote_apply')",
            new Reason("database.full-page-writes-off", "full_page_writes必须为on，否则断电会损坏数据"),
            "current_setting('full_page_writes') = 'on'",
            new Reason("database.account-too-powerful", "运行账号不得是超级用户，不得有CREATEROLE，也不得是这类角色的成员；请另设一个普通账号"),
            "not exists (select from " + REACHED + "(r.rolsuper or r.rolcreaterole"
                    + " or r.rolname in ('pg_execute_server_program', 'pg_write_server_files')))",
            new Reason("database.account-is-owner", "运行账号不得是数据库或表的属主，也不得是属主角色的成员；属主账号另写在QIBU_DB_OWNER，只用来迁移"),
            "not exists (select from " + REACHED + "r.oid in ("
                    + "select datdba from pg_database where datname = current_database()"
                    + " union select nspowner from pg_namespace where nspname = 'qibu'"
                    + " union select t.relowner from " + TABLES
                    + " union select proowner from pg_proc where pronamespace ="
                    + " (select oid from pg_namespace where nspname = 'qibu')))",
            new Reason("database.facts-changeable", "运行账号不得有权修改或删除已经记下的事实（表fact、personal_part）；请收回这些权限"),
            "not exists (select from " + TABLES + ", " + REACHED + "t.relname in ('fact', 'personal_part')"
                    + " and (has_table_privilege(r.oid, t.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')"
                    + " or has_any_column_privilege(r.oid, t.oid, 'UPDATE')))",
            new Reason("database.account-without-role", "运行账号没有角色qibu_app的权限；请执行：grant qibu_app to 运行账号"),
            "not exists (select from pg_roles where rolname = 'qibu_app' and not pg_has_role(session_user, oid, 'USAGE'))");

    private static final Reason NOT_CURRENT = new Reason(
            "database.schema-not-current", "数据库结构与本程序的版本不符；请在QIBU_DB_OWNER、QIBU_DB_OWNER_PASSWORD中给出属主账号，再启动一次，即自动迁移");

    private static final String HISTORY_IS_READABLE = "exists (select from " + TABLES
            + " where t.relname = 'flyway_schema_history' and has_table_privilege(session_user, t.oid, 'SELECT')"
            + " and has_schema_privilege(session_user, n.oid, 'USAGE'))";

    private SafetyCheck() {}

    static void require(DataSource server) {
        DSLContext queries = DSL.using(server, SQLDialect.POSTGRES);
        ImmutableList<Reason> violated = Stream.concat(
                        CONDITIONS.entrySet().stream()
                                .filter(condition -> !holds(queries, condition.getValue()))
                                .map(Map.Entry::getKey),
                        Stream.of(NOT_CURRENT)
                                .filter(reason -> !(holds(queries, HISTORY_IS_READABLE) && Migrations.areDone(server))))
                .collect(toImmutableList());
        if (!violated.isEmpty()) {
            throw new UnsafeDatabaseException(violated);
        }
    }

    private static boolean holds(DSLContext queries, String condition) {
        return Boolean.TRUE.equals(queries.resultQuery("select " + condition).fetchSingle(0, Boolean.class));
    }
}
