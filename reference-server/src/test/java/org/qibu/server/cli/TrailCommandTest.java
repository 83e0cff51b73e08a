package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool answers here as it does by itself: every argument reaches it as it was typed. */
class TrailCommandTest {
    @TempDir
    private Path folder;

    @Test
    void handsOnCommandsAndOptionsAndExitCodes() throws Exception {
        String log = folder.resolve("log").toString();
        Console written = Console.run("trail", "demo", log, "--entries", "300");
        assertThat(written.exitCode()).as("%s", written).isZero();
        assertThat(written.out()).contains("写好300条");

        Console right = Console.run("trail", "fsck", "--key", log + "/key.txt", log);
        assertThat(right.exitCode()).as("%s", right).isZero();
        Files.delete(folder.resolve("log/tile/0/000"));
        Console wrong = Console.run("trail", "fsck", log, "--key", log + "/key.txt");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.out()).contains("缺少tile/0/000");
    }

    @Test
    void leavesWrongUseAndHelpToTheTool() {
        Console wrong = Console.run("trail", "fsck", "--xml", "@nowhere");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("用法不对：不认识的选项：--xml", "没有这个目录：@nowhere", "缺少--key <公钥>");
        assertThat(Console.run("trail").err()).contains("没有给出命令。可用的命令：demo");
        assertThat(Console.run("trail", "--help").out()).contains("用法：qibu trail <命令>");
        assertThat(Console.run("trail", "verify", "--help").out()).startsWith("用法：qibu trail verify");
    }

    @Test
    void isListedWithTheOthers() {
        assertThat(Console.run("--help").out()).contains("trail", "核对留痕日志");
    }
}
