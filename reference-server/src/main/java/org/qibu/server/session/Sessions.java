package org.qibu.server.session;

import static org.qibu.server.schema.Tables.SESSION;

import com.google.common.base.Enums;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Proof;
import org.qibu.server.access.Role;
import org.qibu.server.schema.tables.records.SessionRecord;

/** The sessions of one county. Each call asks the database, so that what ended anywhere is ended here. */
public final class Sessions {
    /** A session's last use is written down no more often than so. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final DSLContext queries;
    private final DivisionCode county;
    private final Lifetimes lifetimes;
    private final Clock clock;

    /** Those of a county, which last so long by this clock. */
    public Sessions(DSLContext queries, DivisionCode county, Lifetimes lifetimes, Clock clock) {
        this.queries = queries;
        this.county = county;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /** Begins a session of whoever has proved just now who it is. */
    public Session begin(Caller caller, Optional<Token> before) {
        return begin(caller, before, clock.instant());
    }

    /** Begins a session under a token of its own; the one the browser had before ends with that. */
    public Session begin(Caller caller, Optional<Token> before, Instant authenticatedAt) {
        Instant now = clock.instant();
        Session begun = new Session(
                Token.fresh(), new Caller(caller.role(), caller.office(), proof(authenticatedAt)), authenticatedAt);
        queries.transaction(within -> {
            before.ifPresent(
                    old -> within.dsl().deleteFrom(SESSION).where(is(old)).execute());
            within.dsl()
                    .insertInto(SESSION)
                    .set(SESSION.COUNTY, county.value())
                    .set(SESSION.TOKEN, begun.token().hash())
                    .set(SESSION.ROLE, caller.role().name())
                    .set(SESSION.OFFICE, caller.office())
                    .set(SESSION.BEGAN, utc(now))
                    .set(SESSION.AUTHENTICATED_AT, utc(authenticatedAt))
                    .set(SESSION.SEEN, utc(now))
                    .set(SESSION.ENDS, utc(now.plus(lifetimes.whole())))
                    .execute();
        });
        return begun;
    }

    /** The session of a token, if it has not ended; it counts as used. */
    public Optional<Session> use(Token token) {
        Instant now = clock.instant();
        Optional<SessionRecord> found = find(token, now);
        found.filter(row -> row.getSeen().toInstant().plus(GRAIN).isBefore(now))
                .ifPresent(row -> queries.update(SESSION)
                        .set(SESSION.SEEN, utc(now))
                        .where(is(token))
                        .execute());
        return found.flatMap(row -> session(token, row));
    }

    /** The session of a token, if it has not ended; that its page asks by itself is no use of it. */
    public Optional<Session> find(Token token) {
        return find(token, clock.instant()).flatMap(row -> session(token, row));
    }

    private Optional<SessionRecord> find(Token token, Instant now) {
        return queries.selectFrom(SESSION)
                .where(is(token), SESSION.ENDS.gt(utc(now)), SESSION.SEEN.gt(utc(now.minus(lifetimes.idle()))))
                .fetchOptional();
    }

    /** Of a role that this program does not know, nobody is. */
    private Optional<Session> session(Token token, SessionRecord row) {
        return Enums.getIfPresent(Role.class, row.getRole())
                .toJavaUtil()
                .map(role -> new Session(
                        token,
                        new Caller(
                                role,
                                row.getOffice(),
                                proof(row.getAuthenticatedAt().toInstant())),
                        row.getAuthenticatedAt().toInstant()));
    }

    private Proof proof(Instant authenticatedAt) {
        return new Proof.Person(authenticatedAt.plus(lifetimes.deciding()).isAfter(clock.instant()));
    }

    /** Ends a session, at once and on every server. */
    public void end(Token token) {
        queries.deleteFrom(SESSION).where(is(token)).execute();
    }

    /** Removes what has ended by the passing of time; hands back how many those were. */
    public int sweep() {
        Instant now = clock.instant();
        return queries.deleteFrom(SESSION)
                .where(SESSION.COUNTY.eq(county.value()))
                .and(SESSION.ENDS.le(utc(now)).or(SESSION.SEEN.le(utc(now.minus(lifetimes.idle())))))
                .execute();
    }

    private Condition is(Token token) {
        return SESSION.COUNTY.eq(county.value()).and(SESSION.TOKEN.eq(token.hash()));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
