package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCommandTest {
    /** Worked examples on the official calendar, 《民法典》第二百零一条 to 第二百零三条. */
    @ParameterizedTest(name = "{0} + {1} = {2} {3} ({4})")
    @CsvSource({
        "2026-09-18, 20wd, 2026-10-22, FIRM, Mid-Autumn and National Day",
        "2026-02-12, 5wd, 2026-02-26, FIRM, Spring Festival; Saturday 14 February worked",
        "2025-09-25, 10wd, 2025-10-15, FIRM, 28 September and 11 October worked",
        "2020-01-20, 5wd, 2020-02-04, FIRM, Spring Festival made longer by a later notice",
        "2026-09-27, 7dr, 2026-10-08, FIRM, rolls over the holiday",
        "2026-04-20, 20dr, 2026-05-11, FIRM, 10 May is a Sunday",
        "2026-04-20, 20d, 2026-05-10, FIRM, not rolled",
        "2026-01-31, 1m, 2026-02-28, FIRM, the month has no corresponding day",
        "2026-09-18, 0wd, 2026-09-18, FIRM, nothing to count",
        "2026-12-25, 10wd, 2027-01-08, PROVISIONAL, 2027 is not published"
    })
    void endsOn(String from, String limit, String lastDay, String certainty, String why) {
        Console console = Console.run("deadline", "--from", from, "--limit", limit, "--json");

        assertThat(console.exitCode()).as("%s: %s", why, console).isZero();
        JsonObject json = new JsonObject(console.out());
        assertThat(json.getString("lastDay")).as(why).isEqualTo(lastDay);
        assertThat(json.getString("certainty")).as(why).isEqualTo(certainty);
    }

    @Test
    void everyDayIsExplained() {
        JsonArray days = new JsonObject(Console.run("deadline", "--from", "2026-09-18", "--limit", "20wd", "--json")
                        .out())
                .getJsonArray("days");

        assertThat(days).hasSize(35);
        assertThat(days.getJsonObject(0).getString("date")).isEqualTo("2026-09-18");
        assertThat(days.getJsonObject(34).getString("date")).isEqualTo("2026-10-22");
        assertThat(IntStream.range(0, 35)
                        .mapToObj(days::getJsonObject)
                        .filter(day -> day.getBoolean("counted"))
                        .count())
                .isEqualTo(20);
        assertThat(IntStream.range(0, 35).mapToObj(days::getJsonObject))
                .allSatisfy(day -> assertThat(day.getString("reason")).isNotBlank());
    }

    @Test
    void excludedDaysAreLeftOutOnceHoweverOftenTheyAreGiven() {
        Console console = Console.run(
                "deadline",
                "--from",
                "2026-09-18",
                "--limit",
                "20wd",
                "--json",
                "--exclude",
                "2026-10-12..2026-10-16",
                "--exclude",
                "2026-10-14..2026-10-16");

        assertThat(new JsonObject(console.out()).getString("lastDay")).isEqualTo("2026-10-29");
    }

    /** 国办发明电〔2020〕1号 of 27 January 2020 made the Spring Festival longer. */
    @ParameterizedTest(name = "as known on {0}: {1}")
    @CsvSource({"2020-01-20, 2020-02-01", "2020-01-27, 2020-02-04"})
    void isReadAsWasKnownOnADay(String known, String lastDay) {
        Console console = Console.run("deadline", "--from", "2020-01-20", "--limit", "5wd", "--as-of", known, "--json");

        assertThat(new JsonObject(console.out()).getString("lastDay")).isEqualTo(lastDay);
    }

    @Test
    void aYearNotPublishedByThenIsAssumedAndNamed() {
        JsonObject json = new JsonObject(
                Console.run("deadline", "--from", "2025-12-25", "--limit", "10wd", "--as-of", "2025-10-01", "--json")
                        .out());

        assertThat(json.getString("certainty")).isEqualTo("PROVISIONAL");
        assertThat(json.getJsonArray("assumedYears")).containsExactly(2026);
    }

    @Test
    void aNoticeDroppedIntoAFolderMakesItsYearFirm(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2027.txt"), """
                number: 测试通知〔2026〕1号
                issued: 2026-11-05
                year: 2027
                kind: year
                source: 测试用，不是真实通知
                off 2027-01-01..2027-01-03 元旦
                """);

        JsonObject json = new JsonObject(Console.run(
                        "deadline", "--from", "2026-12-25", "--limit", "10wd", "--notices", folder.toString(), "--json")
                .out());

        assertThat(json.getString("certainty")).isEqualTo("FIRM");
        assertThat(json.getString("lastDay")).isEqualTo("2027-01-11");
    }

    @Test
    void aFolderWithANoticeThatCannotBeReadGivesNoAnswer(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2027.txt"), "number: 测试通知〔2026〕1号\noff 2027-13-01 元旦\n");

        Console console = Console.run(
                "deadline", "--from", "2026-12-25", "--limit", "10wd", "--notices", folder.toString(), "--json");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("2027.txt").contains("2");
    }

    @Test
    void readsAsText() {
        Console console = Console.run("deadline", "--from", "2026-09-18", "--limit", "3wd");

        assertThat(console.out()).isEqualTo("""
                        末日：2026-09-22
                        自 2026-09-18 次日起算，3个工作日：计入 3 日，休息日 1 日，末日 2026-09-22。
                          2026-09-18 周五   -  期间开始的当日不计入
                          2026-09-19 周六   -  周末
                          2026-09-20 周日   1  国庆节调休上班（国办发明电〔2025〕7号）
                          2026-09-21 周一   2  工作日
                          2026-09-22 周二   3  工作日
                        """);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2006-12-29, before the first notice",
        "2040-01-04, no notice yet",
        "2027-01-04, no notice yet",
        "0001-01-01, before all notices",
        "9999-12-31, far beyond"
    })
    void aDayOfAYearThatIsNotPublishedHasNoAnswer(String from, String why) {
        Console console = Console.run("deadline", "--from", from, "--limit", "20wd", "--json");

        assertThat(console.exitCode()).as(why).isEqualTo(1);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains(from.substring(0, 4) + "年").contains("--notices");
    }

    @Test
    void beforeTheFirstNoticeNothingWasKnown() {
        Console console = Console.run("deadline", "--from", "2020-01-20", "--limit", "5wd", "--as-of", "2001-01-01");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).contains("没有已印发的节假日通知");
    }

    @Test
    void aLimitThatRunsFarBeyondTheLastNoticeStaysProvisional() {
        Console console = Console.run("deadline", "--from", "2026-09-18", "--limit", "9999wd");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).startsWith("末日：2065-").contains("暂定", "2027年", "2065年");
    }

    @ParameterizedTest(name = "deadline {0}")
    @CsvSource({
        "--from 2026-02-30 --limit 20wd, “2026-02-30”不是日期",
        "--from 2026/09/18 --limit 20wd, “2026/09/18”不是日期",
        "--from 20260918 --limit 20wd, “20260918”不是日期",
        "--from 2026-09-18 --limit 20, 不是期限：20",
        "--from 2026-09-18 --limit 20WD, 不是期限：20WD",
        "--from 2026-09-18 --limit -5wd, --limit",
        "--from 2026-09-18 --limit 5wk, 不是期限：5wk",
        "--from 2026-09-18 --limit 20wd --exclude 2026-10-16..2026-10-12, 起止颠倒",
        "--from 2026-09-18 --limit 20wd --exclude 2026-10-12, 不是起止日期",
        "--from 2026-09-18 --limit 20wd --exclude 2026-10-12..2026-10-32, 没有这一天",
        "--from 2026-09-18 --limit 20wd --as-of yesterday, “yesterday”不是日期",
        "--from 2026-09-18 --limit 20wd --notices /no/such/folder, 没有这个文件夹",
        "--from 2026-09-18, 缺少--limit",
        "--limit 20wd, 缺少--from",
        "--from 2026-09-18 --limit 20wd 5, 不认识的参数或命令：5"
    })
    void wrongUseIsTold(String line, String complaint) {
        Console console = Console.run(("deadline " + line).split(" "));

        assertThat(console.exitCode()).as("%s", console).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains(complaint);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Console console = Console.run("deadline", "--from", "x", "--limit", "y", "--exclude", "z", "--as-of", "w");

        assertThat(console.err().lines().filter(line -> line.startsWith("用法不对")))
                .hasSize(4);
    }
}
