package org.qibu.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.qibu.server.management.Logs;
import org.qibu.server.settings.LogForm;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Runs the server until the process is told to end.
 *
 * <p>Nothing here may name a type of the server's libraries: the command line looks at this class whatever the command.
 */
@Command(name = "serve", description = "启动服务：自带PostgreSQL，数据放在一个文件夹里；按Ctrl+C停止。以下各项也可写在配置文件或者环境变量中，见qibu settings。")
final class ServeCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    ServeCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Settings settings = SettingOptions.read(command).safe();
        LogForm form = settings.get(ServerSettings.LOG);
        Logs.write(form, System.out);
        return new RunningServer(form == LogForm.JSON ? Logs::tell : out::println)
                .run(settings)
                .exitCode();
    }
}
