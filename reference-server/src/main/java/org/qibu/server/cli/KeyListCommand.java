package org.qibu.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists every key there ever was, without its secret. */
@Command(name = "list", description = "列出发过的全部密钥：账号、编号、岗位、可以做什么、期限、最近使用。")
final class KeyListCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    KeyListCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        new RunningServer(out::println)
                .withKeys(
                        SettingOptions.read(command).orThrow(),
                        keys -> KeyRequest.lines(keys).forEach(out::println));
        return Answer.YES.exitCode();
    }
}
