package org.qibu.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Checks the trail of this county, beside the running server or without it.
 *
 * <p>Nothing here may name a type of the server's libraries: the command line looks at this class whatever the command.
 */
@Command(name = "fsck", description = "核对本库的留痕：从记录重建根，与签名的检查点比；再逐一核对每个事实，指出改过、删掉、插入、换过位置的。")
final class TrailFsckCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    TrailFsckCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        return new RunningServer(out::println)
                .checkTrail(SettingOptions.read(command).orThrow())
                .exitCode();
    }
}
