package org.qibu.server.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the first key of a system and shows it once. */
@Command(name = "create", description = "给一个系统发密钥：只显示这一次，库里只存它的摘要。")
final class KeyCreateCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "账号", description = "系统的名称，例如county-oa")
    private String account = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "岗位",
            description = "以哪个岗位办理，例如BUILDER、OFFICER、WINDOW_CLERK")
    private String role = "";

    @Option(names = "--office", paramLabel = "单位", defaultValue = "", description = "部门标识，或者统一社会信用代码；其他岗位不写")
    private String office = "";

    @Option(
            names = "--operations",
            required = true,
            split = ",",
            paramLabel = "操作",
            description = "可以做什么：接口约定中的operationId，以逗号隔开")
    private List<String> operations = List.of();

    @Option(names = "--days", paramLabel = "天数", defaultValue = "365", description = "多少天后到期，1至730；默认365")
    private int days;

    KeyCreateCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments();
        arguments.number("--days", days, 1, 730);
        KeyRequest asked = KeyRequest.read(account, role, office, operations, arguments);
        arguments.check();
        new RunningServer(out::println)
                .withKeys(SettingOptions.read(command).orThrow(), keys -> asked.create(keys, days, out));
        return Answer.YES.exitCode();
    }
}
