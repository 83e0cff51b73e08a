package org.qibu.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends the keys of a system, or one of them, at once. */
@Command(name = "revoke", description = "撤销密钥：在每一台服务上立即失效。")
final class KeyRevokeCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "账号或密钥编号", description = "系统的名称（撤销它的全部密钥），或者一个密钥的编号")
    private String accountOrId = "";

    KeyRevokeCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        new RunningServer(out::println)
                .withKeys(
                        SettingOptions.read(command).orThrow(),
                        keys -> out.println("已撤销：" + String.join("、", keys.revoke(accountOrId)) + "。"));
        return Answer.YES.exitCode();
    }
}
