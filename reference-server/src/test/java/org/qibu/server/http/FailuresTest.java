package org.qibu.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    static Stream<Arguments> database() {
        return Stream.of(
                Arguments.of(new SQLException("gone", "08006"), 503, "the connection broke"),
                Arguments.of(new SQLTransientConnectionException("pool"), 503, "no connection to be had"),
                Arguments.of(new SQLException("twice", "23505"), 500, "a fault of ours"));
    }

    @ParameterizedTest(name = "{2}: {1}")
    @MethodSource("database")
    void aDatabaseThatIsNotThereIsNoFaultOfTheServer(SQLException cause, int status, String why) {
        Problem told = Failures.of(Optional.of(new DataAccessException("insert", cause)), 500);
        assertThat(told.status()).as(why).isEqualTo(status);
        assertThat(told.title()).containsPattern("\\p{IsHan}");
    }
}
