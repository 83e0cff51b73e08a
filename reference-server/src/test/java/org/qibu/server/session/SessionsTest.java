package org.qibu.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.server.schema.Tables.SESSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.database.TestDatabase;

class SessionsTest {
    private static final DivisionCode COUNTY = DivisionCode.parse("610721");
    private static final Lifetimes LIFETIMES =
            new Lifetimes(Duration.ofMinutes(30), Duration.ofHours(10), Duration.ofMinutes(15));
    private static final Caller OFFICER = new Caller(Role.OFFICER, "ecology");

    private final DSLContext queries = TestDatabase.get().queries();
    private final Hands clock = new Hands(Instant.parse("2026-10-19T01:00:00Z"));
    private final Sessions sessions = new Sessions(queries, COUNTY, LIFETIMES, clock);

    @BeforeEach
    void begin() {
        queries.deleteFrom(SESSION).where(SESSION.COUNTY.eq(COUNTY.value())).execute();
    }

    @Test
    void isWhoSignedInAndWhen() {
        Session begun = sessions.begin(OFFICER, Optional.empty());
        assertThat(sessions.use(begun.token())).contains(begun);
        assertThat(begun.caller()).isEqualTo(OFFICER);
        assertThat(begun.authenticatedAt()).isEqualTo(clock.instant());
    }

    @ParameterizedTest(name = "proved {0} minutes ago: {1}")
    @CsvSource({"0, false", "14, false", "15, true", "100, true"})
    void aDecisionNeedsAProofThatIsRecent(int minutes, boolean again) {
        Caller leader = new Caller(Role.LEADER, "ecology");
        Session begun = sessions.begin(leader, Optional.empty(), clock.instant().minus(Duration.ofMinutes(minutes)));
        Caller known = sessions.use(begun.token()).orElseThrow().caller();
        assertThat(known.mustProveAgain(Operation.SIGN)).isEqualTo(again);
        assertThat(known.mustProveAgain(Operation.ASSIGN)).as("no decision").isFalse();
        assertThat(known.mustProveAgain(Operation.DRAFT))
                .as("not its own to do")
                .isFalse();
        assertThat(known.may(Operation.SIGN))
                .as("it may, once it has proved it")
                .isTrue();
    }

    @Test
    void theTableDoesNotTellTheToken() {
        Session begun = sessions.begin(OFFICER, Optional.empty());
        String row = queries.selectFrom(SESSION)
                .where(SESSION.COUNTY.eq(COUNTY.value()))
                .fetch()
                .formatCSV();
        assertThat(row).contains("ecology").doesNotContain(begun.token().text());
        assertThat(begun.toString()).doesNotContain(begun.token().text());
    }

    @Test
    void anyAlterationOfATokenIsNobodys() {
        String text = sessions.begin(OFFICER, Optional.empty()).token().text();
        for (int at = 0; at < text.length() - 1; at++) {
            String altered = text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
            assertThat(Token.parse(altered).flatMap(sessions::use)).as(altered).isEmpty();
        }
        assertThat(Token.parse("")).isEmpty();
        assertThat(Token.parse(text + "A")).isEmpty();
    }

    @Test
    void aSignInEndsTheSessionThatTheBrowserHad() {
        Session first = sessions.begin(OFFICER, Optional.empty());
        Session second = sessions.begin(new Caller(Role.LEADER, "ecology"), Optional.of(first.token()));
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(sessions.use(first.token())).isEmpty();
        assertThat(sessions.use(second.token())).contains(second);
    }

    @ParameterizedTest(name = "used every {0} minutes for {1}: {2} ({3})")
    @CsvSource({
        "29, 29, true, within half an hour of its last use",
        "30, 30, false, half an hour after it",
        "29, 580, true, used all day",
        "20, 600, false, ten hours after it began however much it is used",
    })
    void lasts(int every, int minutes, boolean open, String why) {
        Token token = sessions.begin(OFFICER, Optional.empty()).token();
        for (int passed = every; passed < minutes; passed += every) {
            clock.pass(Duration.ofMinutes(every));
            assertThat(sessions.use(token)).as("after %s minutes", passed).isPresent();
        }
        clock.pass(Duration.ofMinutes(minutes - (minutes - 1) / every * every));
        assertThat(sessions.find(token).isPresent()).as(why).isEqualTo(open);
        assertThat(sessions.sweep()).isEqualTo(open ? 0 : 1);
    }

    @Test
    void whatAPageAsksByItselfKeepsNoSessionOpen() {
        Token token = sessions.begin(OFFICER, Optional.empty()).token();
        clock.pass(Duration.ofMinutes(20));
        assertThat(sessions.find(token)).isPresent();
        clock.pass(Duration.ofMinutes(20));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void aSessionOfAnotherCountyIsNobodysHere() {
        Sessions there = new Sessions(queries, DivisionCode.parse("610722"), LIFETIMES, clock);
        Token token = there.begin(OFFICER, Optional.empty()).token();
        assertThat(sessions.use(token)).isEmpty();
        sessions.end(token);
        assertThat(there.use(token)).isPresent();
        there.end(token);
        assertThat(there.use(token)).isEmpty();
    }

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
