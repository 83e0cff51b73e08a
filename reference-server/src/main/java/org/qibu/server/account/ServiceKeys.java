package org.qibu.server.account;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.qibu.server.schema.Tables.SERVICE_KEY;

import com.google.common.base.Enums;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.law.Finding;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.access.Seats;
import org.qibu.server.schema.tables.records.ServiceKeyRecord;

/**
 * The keys of one county's other systems. Each call asks the database, so that a key that was revoked anywhere opens nothing
 * here.
 */
public final class ServiceKeys {
    /** A key's last use is written down no more often than so. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final DSLContext queries;
    private final DivisionCode county;
    private final Seats seats;
    private final Clock clock;

    /** Those of a county, for the offices there are, by this clock. */
    public ServiceKeys(DSLContext queries, DivisionCode county, Seats seats, Clock clock) {
        this.queries = queries;
        this.county = county;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * Makes the first key of an account; it is shown here and never again.
     *
     * @throws RefusedKeyException if the account has one, or the operations are not ones that such a key can do
     */
    public KeyText create(String account, Role role, String office, ImmutableSet<Operation> operations, Duration life) {
        ImmutableList<Finding> findings = KeyChecks.of(seats, account, role, office, operations);
        return queries.transactionResult(within -> {
            boolean taken = !good(within.dsl(), account).isEmpty();
            if (taken || !findings.isEmpty()) {
                throw new RefusedKeyException(taken ? KeyChecks.taken(account, findings) : findings);
            }
            return insert(within.dsl(), account, role.name(), office, ids(operations), life);
        });
    }

    /**
     * Makes the next key of an account, for the same operations; the ones it has end after the overlap, within which the
     * system takes up the new one.
     *
     * @throws RefusedKeyException if the account has no key that is still good
     */
    public KeyText rotate(String account, Duration overlap, Duration life) {
        return queries.transactionResult(within -> {
            ImmutableList<ServiceKeyRecord> old = good(within.dsl(), account);
            if (old.isEmpty()) {
                throw new RefusedKeyException(ImmutableList.of(KeyChecks.none(account)));
            }
            ServiceKeyRecord newest = old.get(0);
            KeyText next =
                    insert(within.dsl(), account, newest.getRole(), newest.getOffice(), newest.getOperations(), life);
            within.dsl()
                    .update(SERVICE_KEY)
                    .set(
                            SERVICE_KEY.ENDS,
                            DSL.least(
                                    SERVICE_KEY.ENDS,
                                    DSL.val(utc(clock.instant().plus(overlap)))))
                    .where(
                            here(),
                            SERVICE_KEY.ACCOUNT.eq(account),
                            SERVICE_KEY.REVOKED.isNull(),
                            SERVICE_KEY.ID.ne(next.id()))
                    .execute();
            return next;
        });
    }

    /**
     * Ends keys at once and on every server: all of an account, or the one of an id. Hands back their ids.
     *
     * @throws RefusedKeyException if there is none that was not revoked before
     */
    public ImmutableList<String> revoke(String accountOrId) {
        ImmutableList<String> revoked = ImmutableList.copyOf(queries.update(SERVICE_KEY)
                .set(SERVICE_KEY.REVOKED, utc(clock.instant()))
                .where(
                        here(),
                        SERVICE_KEY.ACCOUNT.eq(accountOrId).or(SERVICE_KEY.ID.eq(accountOrId)),
                        SERVICE_KEY.REVOKED.isNull())
                .returning()
                .fetch(SERVICE_KEY.ID));
        if (revoked.isEmpty()) {
            throw new RefusedKeyException(ImmutableList.of(KeyChecks.none(accountOrId)));
        }
        return revoked;
    }

    /** Every key there ever was, by account, the newest first. */
    public ImmutableList<ServiceKey> list() {
        return queries
                .selectFrom(SERVICE_KEY)
                .where(here())
                .orderBy(SERVICE_KEY.ACCOUNT, SERVICE_KEY.CREATED.desc(), SERVICE_KEY.ID)
                .stream()
                .flatMap(row -> key(row).stream())
                .collect(toImmutableList());
    }

    /** Who shows this text, if it is a key that is good now; it counts as used. */
    public Optional<Caller> use(String text) {
        Instant now = clock.instant();
        Optional<ServiceKeyRecord> found = KeyText.parse(text)
                .flatMap(shown -> queries.selectFrom(SERVICE_KEY)
                        .where(here(), SERVICE_KEY.ID.eq(shown.id()))
                        .fetchOptional()
                        .filter(row -> MessageDigest.isEqual(row.getHash(), shown.hash())));
        Optional<ServiceKey> good = found.flatMap(ServiceKeys::key).filter(key -> key.isGoodAt(now));
        good.filter(key ->
                        key.used().map(last -> last.plus(GRAIN).isBefore(now)).orElse(true))
                .ifPresent(key -> queries.update(SERVICE_KEY)
                        .set(SERVICE_KEY.USED, utc(now))
                        .where(here(), SERVICE_KEY.ID.eq(key.id()))
                        .execute());
        return good.map(ServiceKey::caller);
    }

    private KeyText insert(
            DSLContext within, String account, String role, String office, String[] operations, Duration life) {
        KeyText key = KeyText.fresh();
        Instant now = clock.instant();
        within.insertInto(SERVICE_KEY)
                .set(SERVICE_KEY.COUNTY, county.value())
                .set(SERVICE_KEY.ID, key.id())
                .set(SERVICE_KEY.ACCOUNT, account)
                .set(SERVICE_KEY.HASH, key.hash())
                .set(SERVICE_KEY.ROLE, role)
                .set(SERVICE_KEY.OFFICE, office)
                .set(SERVICE_KEY.OPERATIONS, operations)
                .set(SERVICE_KEY.CREATED, utc(now))
                .set(SERVICE_KEY.ENDS, utc(now.plus(life)))
                .execute();
        return key;
    }

    private ImmutableList<ServiceKeyRecord> good(DSLContext within, String account) {
        return ImmutableList.copyOf(within.selectFrom(SERVICE_KEY)
                .where(
                        here(),
                        SERVICE_KEY.ACCOUNT.eq(account),
                        SERVICE_KEY.REVOKED.isNull(),
                        SERVICE_KEY.ENDS.gt(utc(clock.instant())))
                .orderBy(SERVICE_KEY.CREATED.desc(), SERVICE_KEY.ENDS.desc())
                .forUpdate()
                .fetch());
    }

    /** Of a role that this program does not know, nobody is; an operation it does not know is one less. */
    private static Optional<ServiceKey> key(ServiceKeyRecord row) {
        return Enums.getIfPresent(Role.class, row.getRole())
                .toJavaUtil()
                .map(role -> new ServiceKey(
                        row.getId(),
                        row.getAccount(),
                        role,
                        row.getOffice(),
                        Arrays.stream(row.getOperations())
                                .flatMap(id -> Operation.find(id).stream())
                                .collect(toImmutableSet()),
                        row.getCreated().toInstant(),
                        row.getEnds().toInstant(),
                        Optional.ofNullable(row.getRevoked()).map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getUsed()).map(OffsetDateTime::toInstant)));
    }

    private static String[] ids(ImmutableSet<Operation> operations) {
        return operations.stream().map(Operation::id).toArray(String[]::new);
    }

    private Condition here() {
        return SERVICE_KEY.COUNTY.eq(county.value());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
