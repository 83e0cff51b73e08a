package org.qibu.server.session;

import static org.qibu.server.schema.Tables.SESSION;

import com.google.common.base.Enums;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The sessions of one county. Each call asks the database, so that what ended anywhere is ended here. */
public final class Sessions {
    /** A session's last use is written down no more often than so. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    /** Asked with every request, so that it is not written anew for each. */
    private static final String FIND = "select role, office, authenticated_at, seen from qibu.session"
            + " where county = ? and token = ? and ends > ? and seen > ?";

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
        Optional<Row> found = find(token, now);
        found.filter(row -> row.seen().plus(GRAIN).isBefore(now))
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

    private record Row(String role, String office, Instant authenticatedAt, Instant seen) {
        static Row of(ResultSet found) throws SQLException {
            return new Row(found.getString(1), found.getString(2), instant(found, 3), instant(found, 4));
        }

        private static Instant instant(ResultSet found, int column) throws SQLException {
            return found.getObject(column, OffsetDateTime.class).toInstant();
        }
    }

    private Optional<Row> find(Token token, Instant now) {
        return queries.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIND)) {
                statement.setString(1, county.value());
                statement.setBytes(2, token.hash());
                statement.setObject(3, utc(now));
                statement.setObject(4, utc(now.minus(lifetimes.idle())));
                try (ResultSet found = statement.executeQuery()) {
                    return found.next() ? Optional.of(Row.of(found)) : Optional.empty();
                }
            }
        });
    }

    /** Of a role that this program does not know, nobody is. */
    private Optional<Session> session(Token token, Row row) {
        return Enums.getIfPresent(Role.class, row.role())
                .toJavaUtil()
                .map(role -> new Session(
                        token, new Caller(role, row.office(), proof(row.authenticatedAt())), row.authenticatedAt()));
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
