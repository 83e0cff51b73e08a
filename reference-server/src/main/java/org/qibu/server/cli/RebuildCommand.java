package org.qibu.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Writes every kept reading anew from the facts.
 *
 * <p>Nothing here may name a type of the server's libraries: the command line looks at this class whatever the command.
 */
@Command(name = "rebuild", description = "从事实重建查询表；查询表可以随时丢弃，事实一个字节也不动。先停止服务。")
final class RebuildCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    RebuildCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        new RunningServer(out::println).rebuild(SettingOptions.read(command).orThrow());
        return Answer.YES.exitCode();
    }
}
