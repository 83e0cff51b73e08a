package org.qibu.approval.casework.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qibu.approval.casework.fact.SubmissionEvent;

/** 工程建设项目审批管理系统数据共享交换标准, BLZT: every type of fact has one code or none. */
class ExchangeStatusTest {
    @Test
    void isTotalOverTheTypesOfFacts() {
        assertThat(ExchangeStatus.table().keySet())
                .isEqualTo(records(SubmissionEvent.class).collect(Collectors.toSet()));
    }

    @Test
    void usesEveryCodeButTheOneOfTolerance() {
        var used = EnumSet.noneOf(ExchangeStatus.class);
        ExchangeStatus.table().values().stream().flatMap(Optional::stream).forEach(used::add);
        assertThat(EnumSet.complementOf(used)).containsExactly(ExchangeStatus.GRANTED_WITH_TOLERANCE);
        assertThat(Arrays.stream(ExchangeStatus.values()).map(ExchangeStatus::code))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(ExchangeStatusTest::records);
    }
}
