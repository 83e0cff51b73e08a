package org.qibu.server.database;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.jooq.DSLContext;

/** What must hold before anything is acknowledged: commits are durable, and facts cannot be changed. */
final class SafetyCheck {
    /** Each condition as SQL that is true where it holds. */
    private static final ImmutableMap<String, String> CONDITIONS = ImmutableMap.of(
            "fsync 必须为 on，否则断电会丢失已受理的业务", "current_setting('fsync') = 'on'",
            "synchronous_commit 不得为 off，否则断电会丢失已受理的业务", "current_setting('synchronous_commit') <> 'off'",
            "full_page_writes 必须为 on", "current_setting('full_page_writes') = 'on'",
            "运行帐号不得修改或删除事实表 fact",
                    "not (has_table_privilege('qibu.fact', 'UPDATE, DELETE, TRUNCATE, TRIGGER')"
                            + " or has_any_column_privilege('qibu.fact', 'UPDATE'))",
            "运行帐号不得是超级用户", "not (select rolsuper from pg_roles where rolname = current_user)");

    private SafetyCheck() {}

    static void require(DSLContext queries) {
        ImmutableList<String> violated = CONDITIONS.entrySet().stream()
                .filter(condition -> !holds(queries, condition.getValue()))
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
        if (!violated.isEmpty()) {
            throw new UnsafeDatabaseException(violated);
        }
    }

    private static boolean holds(DSLContext queries, String condition) {
        return Boolean.TRUE.equals(queries.resultQuery("select " + condition).fetchSingle(0, Boolean.class));
    }
}
