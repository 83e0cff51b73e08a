package org.qibu.server.trail;

import static org.qibu.server.schema.Tables.TRAIL;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.code.DivisionCode;

/**
 * That one sequencer at a time lets a trail grow. Whoever takes it over raises the fence, and what was begun under a lower one is
 * refused, however late it comes. Times are the database's, so that the clocks of the servers do not matter.
 */
final class Lease {
    private final DSLContext queries;
    private final DivisionCode county;
    private final UUID self;
    private final Duration length;
    private OptionalLong fence = OptionalLong.empty();
    private long asked;

    /** @param self who asks for it, another one for every server */
    Lease(DSLContext queries, DivisionCode county, UUID self, Duration length) {
        this.queries = queries;
        this.county = county;
        this.self = self;
        this.length = length;
    }

    /**
     * Takes it, or keeps it: while more than half of it is left, without asking. What is written checks the fence again.
     *
     * @return the fence to work under; empty if another holds it
     */
    OptionalLong hold() {
        long now = System.nanoTime();
        if (fence.isEmpty() || now - asked > length.dividedBy(2).toNanos()) {
            fence = ask();
            asked = now;
        }
        return fence;
    }

    /** Asks the database anew the next time. */
    void forget() {
        fence = OptionalLong.empty();
    }

    private OptionalLong ask() {
        Condition isFree = TRAIL.HELD_UNTIL.isNull().or(DSL.condition("{0} < now()", TRAIL.HELD_UNTIL));
        return queries
                .update(TRAIL)
                .set(TRAIL.HOLDER, self)
                .set(
                        TRAIL.FENCE,
                        DSL.when(TRAIL.HOLDER.isNotDistinctFrom(self), TRAIL.FENCE)
                                .otherwise(TRAIL.FENCE.plus(1)))
                .set(
                        TRAIL.HELD_UNTIL,
                        DSL.field(
                                "now() + {0} * interval '1 millisecond'",
                                TRAIL.HELD_UNTIL.getDataType(), DSL.val(length.toMillis())))
                .where(TRAIL.COUNTY.eq(county.value()), TRAIL.HOLDER.eq(self).or(isFree))
                .returning(TRAIL.FENCE)
                .fetch()
                .stream()
                .mapToLong(row -> row.getFence())
                .findFirst();
    }

    /** Lets it go, so that another need not wait for its end. */
    void release() {
        forget();
        queries.update(TRAIL)
                .setNull(TRAIL.HELD_UNTIL)
                .where(TRAIL.COUNTY.eq(county.value()), TRAIL.HOLDER.eq(self))
                .execute();
    }
}
