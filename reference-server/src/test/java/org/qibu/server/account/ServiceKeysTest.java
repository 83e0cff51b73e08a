package org.qibu.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qibu.server.schema.Tables.SERVICE_KEY;

import com.google.common.collect.ImmutableSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.law.Finding;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.access.Seats;
import org.qibu.server.database.TestDatabase;

class ServiceKeysTest {
    private static final Seats SEATS = new Seats(ImmutableSet.of("ecology"));
    private static final ImmutableSet<Operation> WINDOW =
            ImmutableSet.of(Operation.LIST_WINDOW_QUEUE, Operation.ISSUE_RECEIPT);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration WEEK = Duration.ofDays(7);

    private final DSLContext queries = TestDatabase.get().queries();
    private final Hands clock = new Hands();
    private final String account = "a" + Long.toString(System.nanoTime(), 36);
    private final ServiceKeys keys = in("610721");

    private ServiceKeys in(String county) {
        return new ServiceKeys(queries, DivisionCode.parse(county), SEATS, clock);
    }

    private KeyText made() {
        return keys.create(account, Role.WINDOW_CLERK, "", WINDOW, YEAR);
    }

    @Test
    void aKeyIsItsAccountsForItsOperations() {
        Caller system = keys.use(made().text()).orElseThrow();
        assertThat(system.role()).isEqualTo(Role.WINDOW_CLERK);
        assertThat(system.actor()).endsWith("/" + account);
        assertThat(system.may(Operation.ISSUE_RECEIPT)).isTrue();
        assertThat(system.may(Operation.CORRECT_ON_THE_SPOT))
                .as("its role's, not the key's")
                .isFalse();
        assertThat(system.may(Operation.CHECK_RECEIPT)).as("everybody's").isTrue();
    }

    @Test
    void theTableAndTheLogDoNotTellTheKey() {
        KeyText key = made();
        String secret = key.text().substring(key.text().lastIndexOf('_') + 1);
        assertThat(queries.selectFrom(SERVICE_KEY).fetch().formatCSV())
                .contains(account)
                .doesNotContain(secret);
        assertThat(key.toString()).contains(key.id()).doesNotContain(secret);
        assertThat(keys.list().toString()).contains(key.id()).doesNotContain(secret);
    }

    @Test
    void anyAlterationOfAKeyOpensNothing() {
        String text = made().text();
        for (int at = 0; at < text.length() - 1; at++) {
            char other = text.charAt(at) == 'a' ? 'b' : 'a';
            assertThat(keys.use(text.substring(0, at) + other + text.substring(at + 1)))
                    .as("altered at %s", at)
                    .isEmpty();
        }
        assertThat(Stream.of("", text + "a", text.substring(1), "qibu__").map(keys::use))
                .allMatch(found -> found.isEmpty());
    }

    @Test
    void aKeyOfAnotherCountyOpensNothing() {
        assertThat(in("610722").use(made().text())).isEmpty();
    }

    @Test
    void aKeyEndsWhenItsTimeIsOver() {
        String text = made().text();
        clock.pass(YEAR.minusSeconds(1));
        assertThat(keys.use(text)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(keys.use(text)).isEmpty();
    }

    @Test
    void theNextKeyIsGoodAtOnceAndTheOneBeforeForTheOverlapOnly() {
        String first = made().text();
        String second = keys.rotate(account, WEEK, YEAR).text();
        assertThat(keys.use(second).map(Caller::actor))
                .isEqualTo(keys.use(first).map(Caller::actor))
                .isPresent();
        assertThat(keys.use(second).orElseThrow().may(Operation.ISSUE_RECEIPT)).isTrue();
        clock.pass(WEEK);
        assertThat(keys.use(first)).isEmpty();
        assertThat(keys.use(second)).isPresent();
        // An overlap never makes a key last longer than it would have.
        keys.rotate(account, Duration.ofDays(900), YEAR);
        clock.pass(YEAR.minus(WEEK));
        assertThat(keys.use(second)).isEmpty();
    }

    @Test
    void aRevokedKeyOpensNothingAndStaysInTheList() {
        KeyText first = made();
        KeyText second = keys.rotate(account, WEEK, YEAR);
        assertThat(keys.revoke(first.id())).containsExactly(first.id());
        assertThat(keys.use(first.text())).isEmpty();
        assertThat(keys.use(second.text())).isPresent();
        assertThat(keys.revoke(account)).containsExactly(second.id());
        assertThat(keys.use(second.text())).isEmpty();
        assertThat(mine()).hasSize(2).allMatch(key -> key.revoked().isPresent());
        refused("key.unknown", () -> keys.revoke(account));
        refused("key.unknown", () -> keys.rotate(account, WEEK, YEAR));
        assertThat(keys.use(made().text())).as("the account may begin anew").isPresent();
    }

    @Test
    void itsLastUseIsKnownToTheMinute() {
        String text = made().text();
        assertThat(mine().get(0).used()).isEmpty();
        keys.use(text);
        Instant first = clock.instant();
        clock.pass(Duration.ofSeconds(50));
        keys.use(text);
        assertThat(mine().get(0).used()).contains(first);
        clock.pass(Duration.ofSeconds(11));
        keys.use(text);
        assertThat(mine().get(0).used()).contains(clock.instant());
    }

    @Test
    void anAccountHasOneBeginning() {
        made();
        refused("key.account-taken", this::made);
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "OA, WINDOW_CLERK, '', issueReceipt, key.account, a name with capitals",
        "oa, PUBLIC, '', checkReceipt, key.role, what everybody may needs no key",
        "oa, OFFICER, housing, draft, key.office, a department that is not there",
        "oa, OFFICER, '', draft, key.office, a department that is not named",
        "oa, OFFICER, ecology, '', key.operations, for nothing",
        "oa, OFFICER, ecology, draft review, key.beyond-role, more than its role may",
        "oa, LEADER, ecology, assign sign revoke, key.decision, a decision is a person's",
        "OA, LEADER, housing, draft sign, key.account key.office key.beyond-role key.decision, all at once",
    })
    void isNotMadeWith(String named, Role role, String office, String operations, String codes, String why) {
        ImmutableSet<Operation> wanted = Stream.of(operations.split(" "))
                .filter(id -> !id.isEmpty())
                .map(Operation::of)
                .collect(ImmutableSet.toImmutableSet());
        refused(codes, () -> keys.create(named, role, office, wanted, YEAR));
    }

    private static void refused(String codes, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedKeyException.class,
                        refused -> assertThat(refused.findings().stream()
                                        .map(Finding::code)
                                        .collect(Collectors.joining(" ")))
                                .isEqualTo(codes));
    }

    private List<ServiceKey> mine() {
        return keys.list().stream().filter(key -> key.account().equals(account)).toList();
    }

    /** A clock that stands until it is moved. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-10-19T01:00:00Z");

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
