package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.STREAM;

import org.jooq.DSLContext;
import org.qibu.server.access.Role;
import org.qibu.server.api.DemoServer.Running;

/** Another county on the same database: a case of the demo county lives there as well, under names of its own. */
record OtherCounty(DSLContext queries) {
    private static final String CODE = "610703";
    private static final String SINCE = "P20260101-990001";
    private static final String FILED = "B20260101-990001";
    private static final String RECEIPT = "南郑收件〔2026〕B20260101-990001-2号";

    /** Copies the case there, with a file that is known there only. */
    static RealCase with(Running running, RealCase here) {
        OtherCounty there = new OtherCounty(running.database().queries());
        Client clerk = Client.as(running.address(), Role.WINDOW_CLERK, "");
        String digest = Builder.digest(clerk.upload("邻县材料.pdf", Builder.pdf("邻县的一份材料")));
        if (!there.queries.fetchExists(STREAM, STREAM.COUNTY.eq(CODE))) {
            there.copy(here, digest);
        }
        RealCase copied = here.named(SINCE, FILED, RECEIPT, digest);
        assertThat(there.queries.fetchCount(FACT, FACT.COUNTY.eq(CODE))).isGreaterThan(2);
        return copied;
    }

    private void copy(RealCase here, String digest) {
        life("project/" + here.project(), "project/" + SINCE, here);
        life("submission/" + here.submission(), "submission/" + FILED, here);
        queries.execute(
                "insert into qibu.project (county, id, name, class, builder, registered_on, version)"
                        + " select ?, ?, name, class, builder, registered_on, version from qibu.project where id = ?",
                CODE,
                SINCE,
                here.project());
        queries.execute(
                "insert into qibu.submission (county, id, project, builder, receipt, filed_on, received, over, due_on, version)"
                        + " select ?, ?, ?, builder, ?, filed_on, received, over, due_on, version from qibu.submission where id = ?",
                CODE,
                FILED,
                SINCE,
                RECEIPT,
                here.submission());
        queries.execute(
                "insert into qibu.handed_in (county, submission, digest) values (?, ?, decode(?, 'hex'))",
                CODE,
                FILED,
                digest);
    }

    private void life(String from, String to, RealCase here) {
        queries.execute("insert into qibu.stream values (?, ?, 0)", CODE, to);
        queries.execute(
                "insert into qibu.fact (county, stream, version, at, on_day, capacity, office, type, schema_version, body, salt)"
                        + " select ?, ?, version, at, on_day, capacity, office, type, schema_version,"
                        + " convert_to(replace(replace(convert_from(body, 'UTF8'), ?, ?), ?, ?), 'UTF8'), salt"
                        + " from qibu.fact where stream = ? order by version",
                CODE,
                to,
                here.project(),
                SINCE,
                here.submission(),
                FILED,
                from);
    }
}
