package org.qibu.server.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the next key of a system; the one it has is good for some days more. */
@Command(name = "rotate", description = "给一个系统换新密钥：新的立即可用，原来的过几天失效。")
final class KeyRotateCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "账号", description = "系统的名称")
    private String account = "";

    @Option(names = "--overlap-days", paramLabel = "天数", defaultValue = "7", description = "原来的密钥再用多少天，0至30；默认7")
    private int overlap;

    @Option(names = "--days", paramLabel = "天数", defaultValue = "365", description = "多少天后到期，1至730；默认365")
    private int days;

    KeyRotateCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments();
        arguments.number("--days", days, 1, 730);
        arguments.number("--overlap-days", overlap, 0, 30);
        arguments.check();
        new RunningServer(out::println)
                .withKeys(
                        SettingOptions.read(command).orThrow(),
                        keys -> KeyRequest.tell(
                                keys.rotate(account, Duration.ofDays(overlap), Duration.ofDays(days)), out));
        return Answer.YES.exitCode();
    }
}
