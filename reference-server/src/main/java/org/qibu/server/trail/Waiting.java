package org.qibu.server.trail;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.code.DivisionCode;

/**
 * For how long something has waited to be published, on whichever server: the first fact without a place, or the first with one that no
 * checkpoint covers. It stays small while all is well, and grows where nobody sequences, and where too few witnesses answer.
 */
public final class Waiting {
    private static final String LONGEST = """
            select cast(coalesce(greatest(0, extract(epoch from now() - min(f.at))), 0) as float8)
            from qibu.fact f where f.id in (
              (select u.fact from qibu.unsequenced u where u.county = {0}
                and exists (select from qibu.fact w where w.id = u.fact) order by u.fact limit 1),
              (select e.fact from qibu.trail t join qibu.trail_entry e on e.county = t.county and e.place = t.published
                where t.county = {0} and t.published < t.size))""";

    private final DSLContext queries;
    private final DivisionCode county;
    private volatile double seconds;

    private Waiting(DSLContext queries, DivisionCode county) {
        this.queries = queries;
        this.county = county;
    }

    /** What waits in this trail. */
    public static Waiting in(Trail trail) {
        return new Waiting(trail.queries(), trail.county());
    }

    /** Asks the database. */
    public void ask() {
        seconds = queries.fetchSingle(LONGEST, DSL.val(county.value())).get(0, double.class);
    }

    /** What it said last, in seconds; zero where nothing waits. */
    public double seconds() {
        return seconds;
    }
}
