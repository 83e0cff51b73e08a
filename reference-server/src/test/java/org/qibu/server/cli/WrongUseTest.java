package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong use exits 2, prints nothing but on the standard error, and says in Chinese what would be right. */
class WrongUseTest {
    @ParameterizedTest(name = "qibu {0}")
    @CsvSource({
        "'', 没有给出命令。可用的命令：",
        "nonsense, 不认识的参数或命令：nonsense",
        "code, 缺少--type",
        "code --type uscc, 缺少<代码>",
        "code --type, 缺少--type",
        "code --type passport 1, --type：没有“passport”这种代码。应为uscc、id、project、ecert、permit、division、deal之一。",
        "code --type USCC 1, --type：没有“USCC”这种代码",
        "code --type uscc 1 2, 不认识的参数或命令：2",
        "code --type uscc --xml 1, 不认识的参数或命令：--xml",
        "code --type uscc --type id 1, --type <类型>只能给一次"
    })
    void isTold(String line, String complaint) {
        Console console = Console.run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(console.exitCode()).as("%s", console).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .contains("用法不对：" + complaint)
                .contains("用法：qibu")
                .contains("--help");
    }

    @Test
    void helpIsNoWrongUse() {
        Console console = Console.run("code", "--help");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).startsWith("用法：qibu code").contains("--type").contains("显示用法");
        assertThat(Console.run("--help").out()).contains("命令：").contains("code").contains("退出码");
    }
}
