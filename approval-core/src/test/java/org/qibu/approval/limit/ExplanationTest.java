package org.qibu.approval.limit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;

class ExplanationTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();

    @Test
    void tellsEveryDayOfALimitInWorkingDays() {
        var explanation = TimeLimit.workdays(7)
                .explain(LocalDate.of(2026, 9, 25), CALENDAR, List.of(DayRange.parse("2026-10-08..2026-10-09")));
        assertThat(read(explanation)).isEqualTo("""
                        2026-09-25 EVENT 0 期间开始的当日不计入
                        2026-09-26 REST 0 中秋节放假（国办发明电〔2025〕7号）
                        2026-09-27 REST 0 中秋节放假（国办发明电〔2025〕7号）
                        2026-09-28 COUNTED 1 工作日
                        2026-09-29 COUNTED 2 工作日
                        2026-09-30 COUNTED 3 工作日
                        2026-10-01 REST 0 国庆节放假（国办发明电〔2025〕7号）
                        2026-10-02 REST 0 国庆节放假（国办发明电〔2025〕7号）
                        2026-10-03 REST 0 国庆节放假（国办发明电〔2025〕7号）
                        2026-10-04 REST 0 国庆节放假（国办发明电〔2025〕7号）
                        2026-10-05 REST 0 国庆节放假（国办发明电〔2025〕7号）
                        2026-10-06 REST 0 国庆节放假（国办发明电〔2025〕7号）
                        2026-10-07 REST 0 国庆节放假（国办发明电〔2025〕7号）
                        2026-10-08 EXCLUDED 0 不计入期限（2026-10-08..2026-10-09）
                        2026-10-09 EXCLUDED 0 不计入期限（2026-10-08..2026-10-09）
                        2026-10-10 COUNTED 4 国庆节调休上班（国办发明电〔2025〕7号）
                        2026-10-11 REST 0 周末
                        2026-10-12 COUNTED 5 工作日
                        2026-10-13 COUNTED 6 工作日
                        2026-10-14 COUNTED 7 工作日
                        """);
        assertThat(explanation.summary()).isEqualTo("自 2026-09-25 次日起算，7个工作日：计入 7 日，休息日 10 日，依法不计入 2 日，末日 2026-10-14。");
    }

    @Test
    void tellsWhereARolledLimitRolls() {
        assertThat(read(TimeLimit.parse("3dr").explain(LocalDate.of(2026, 10, 1), CALENDAR, List.of())))
                .isEqualTo("""
                        2026-10-01 EVENT 0 期间开始的当日不计入
                        2026-10-02 COUNTED 1 按日历日计入：国庆节放假（国办发明电〔2025〕7号）
                        2026-10-03 COUNTED 2 按日历日计入：国庆节放假（国办发明电〔2025〕7号）
                        2026-10-04 COUNTED 3 按日历日计入：国庆节放假（国办发明电〔2025〕7号）；末日为休息日，须顺延
                        2026-10-05 ROLLED 0 末日遇休息日，顺延：国庆节放假（国办发明电〔2025〕7号）
                        2026-10-06 ROLLED 0 末日遇休息日，顺延：国庆节放假（国办发明电〔2025〕7号）
                        2026-10-07 ROLLED 0 末日遇休息日，顺延：国庆节放假（国办发明电〔2025〕7号）
                        2026-10-08 ROLLED 0 末日遇休息日，顺延至本日：工作日
                        """);
    }

    @Test
    void notesALastDayThatIsOffWhereTheLimitDoesNotRoll() {
        assertThat(read(TimeLimit.parse("2d").explain(LocalDate.of(2026, 10, 15), CALENDAR, List.of())))
                .isEqualTo("""
                        2026-10-15 EVENT 0 期间开始的当日不计入
                        2026-10-16 COUNTED 1 按日历日计入：工作日
                        2026-10-17 COUNTED 2 按日历日计入：周末；末日为休息日，本期限不顺延
                        """);
    }

    @Test
    void countsEveryDayOfAMonth() {
        var explanation = TimeLimit.parse("1m").explain(LocalDate.of(2026, 1, 31), CALENDAR, List.of());
        assertThat(explanation.count(CountedDay.Mark.COUNTED)).isEqualTo(28);
        assertThat(explanation.lastDay()).isEqualTo("2026-02-28");
        assertThat(explanation.days().get(28).ordinal()).isEqualTo(28);
    }

    @Test
    void saysWhatIsNotSettledAndWhatIsAssumed() {
        assertThat(read(TimeLimit.workdays(2).explain(LocalDate.of(2026, 12, 30), CALENDAR, List.of())))
                .isEqualTo("""
                        2026-12-30 EVENT 0 期间开始的当日不计入
                        2026-12-31 COUNTED 1 工作日；岁末，次年安排公布后可能调整
                        2027-01-01 COUNTED 2 暂按工作日（该年度节假日安排未公布）
                        """);
    }

    @Test
    void aLimitOfZeroIsTheDayItself() {
        var explanation = TimeLimit.parse("0d").explain(LocalDate.of(2026, 10, 19), CALENDAR, List.of());
        assertThat(explanation.days()).hasSize(1);
        assertThat(explanation.lastDay()).isEqualTo(explanation.event());
    }

    @Test
    void countsAsManyDaysAsTheDeadlineUsesUp() {
        for (int start = 0; start < 60; start++) {
            LocalDate event = LocalDate.of(2026, 8, 15).plusDays(start);
            var excluded = List.of(DayRange.parse("2026-09-07..2026-09-11"), DayRange.parse("2026-09-09..2026-09-16"));
            for (String limit : List.of("1wd", "20wd", "15d", "15dr")) {
                var explanation = TimeLimit.parse(limit).explain(event, CALENDAR, excluded);
                assertThat(explanation.count(CountedDay.Mark.COUNTED))
                        .as("%s from %s", limit, event)
                        .isEqualTo(TimeLimit.parse(limit).length());
                assertThat(explanation.deadline())
                        .isEqualTo(TimeLimit.parse(limit).deadline(event, CALENDAR, excluded));
                assertThat(explanation.days()).extracting(CountedDay::date).doesNotHaveDuplicates();
            }
        }
    }

    private static String read(Explanation explanation) {
        return explanation.days().stream()
                .map(day -> day.date() + " " + day.mark() + " " + day.ordinal() + " " + day.reason() + "\n")
                .collect(joining());
    }
}
