package org.qibu.server.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The root of the command line; it only holds its commands. */
@Command(
        name = "qibu",
        description = "齐步：工程建设项目审批的工作日、期限、代码、规则包与服务。",
        footer = {"", "退出码：0 是／有效；1 否／无效／没有答案；2 用法不对；70 程序出错。"})
public final class QibuCommand {
    private QibuCommand() {}

    /** Runs one command, prints to these streams in UTF-8, and returns its exit code. */
    public static int run(PrintStream out, PrintStream err, String... args) {
        PrintWriter answers = new PrintWriter(out, true, StandardCharsets.UTF_8);
        CommandLine commandLine = new CommandLine(new QibuCommand())
                .addSubcommand(new DeadlineCommand(answers))
                .addSubcommand(new CodeCommand(answers))
                .addSubcommand(new CommandLine(new PackCommand())
                        .addSubcommand(new PackLintCommand(answers))
                        .addSubcommand(new PackDiffCommand(answers)))
                .addSubcommand(new GuideCommand(answers))
                .addSubcommand(with(new ServeCommand(answers), ServerSettings.ALL))
                .addSubcommand(with(new RebuildCommand(answers), ServerSettings.OF_STORAGE))
                .addSubcommand(with(new BackupCommand(answers), ServerSettings.OF_STORAGE))
                .addSubcommand(with(new RestoreCommand(answers), ServerSettings.OF_STORAGE))
                .addSubcommand(new CommandLine(new KeyCommand())
                        .addSubcommand(with(new KeyCreateCommand(answers), ServerSettings.OF_STORAGE))
                        .addSubcommand(with(new KeyRotateCommand(answers), ServerSettings.OF_STORAGE))
                        .addSubcommand(with(new KeyRevokeCommand(answers), ServerSettings.OF_STORAGE))
                        .addSubcommand(with(new KeyListCommand(answers), ServerSettings.OF_STORAGE)))
                .addSubcommand(with(new SettingsCommand(answers), ServerSettings.ALL))
                .setOut(answers)
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(WrongUse::unreadable)
                .setExecutionExceptionHandler(WrongUse::unusable);
        inChinese(commandLine);
        // After the others are given their --help: this one's is the tool's own.
        CommandLine fsck = with(new TrailFsckCommand(answers), ServerSettings.OF_STORAGE)
                .setOut(answers)
                .setErr(commandLine.getErr())
                .setParameterExceptionHandler(WrongUse::unreadable)
                .setExecutionExceptionHandler(WrongUse::unusable);
        commandLine.addSubcommand(TrailCommand.to(out, err, fsck));
        return commandLine.execute(args);
    }

    private static CommandLine with(Object command, ImmutableList<Setting<?>> settings) {
        return new CommandLine(SettingOptions.add(CommandSpec.forAnnotatedObject(command), settings));
    }

    private static void inChinese(CommandLine commandLine) {
        commandLine
                .getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("显示用法")
                        .build())
                .usageMessage()
                .synopsisHeading("用法：")
                .parameterListHeading("%n参数：%n")
                .optionListHeading("%n选项：%n")
                .commandListHeading("%n命令：%n")
                .synopsisSubcommandLabel("<命令>")
                .sortOptions(false);
        commandLine.getSubcommands().values().forEach(QibuCommand::inChinese);
    }
}
