package org.qibu.server.access;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

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
}
