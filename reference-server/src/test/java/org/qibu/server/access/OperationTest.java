package org.qibu.server.access;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qibu.server.http.Contract;

class OperationTest {
    @Test
    void everyOperationOfTheContractStandsInTheTableOfAccess() {
        assertThat(Contract.bundled().operations())
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(Operation.of(operation.id()).roles()).isNotEmpty());
    }

    @Test
    void everyOperationOfTheTableStandsInTheContract() {
        assertThat(Contract.bundled().operations().stream().map(Contract.Operation::id))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Operation.values()).map(Operation::id).collect(toImmutableSet()));
    }

    @Test
    void noTwoOperationsShareAnId() {
        assertThat(Stream.of(Operation.values()).map(Operation::id).collect(toImmutableSet()))
                .hasSameSizeAs(Operation.values());
    }

    @Test
    void aSealedSessionIsReadBackAndAnyAlterationOfItIsNot() {
        Instant now = Instant.parse("2026-10-19T01:00:00Z");
        SessionSeal seal = new SessionSeal(SessionSeal.freshKey(), Duration.ofHours(1));
        Caller caller = new Caller(Role.OFFICER, "natural-resources");
        String sealed = seal.seal(caller, now);
        assertThat(seal.open(sealed, now)).contains(caller);
        assertThat(seal.open(sealed, now.plus(Duration.ofHours(2)))).isEmpty();
        for (int at = 0; at < sealed.length(); at++) {
            String altered =
                    sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A') + sealed.substring(at + 1);
            assertThat(seal.open(altered, now)).as(altered).isEmpty();
        }
        assertThat(new SessionSeal(SessionSeal.freshKey(), Duration.ofHours(1)).open(sealed, now))
                .isEmpty();
    }
}
