package org.qibu.server.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qibu.server.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Backs up facts, files and keys, each in a place of its own.
 *
 * <p>Nothing here may name a type of the server's libraries: the command line looks at this class whatever the command.
 */
@Command(name = "backup", description = "备份事实和文件；密钥另存一处。服务可以照常运行。有缺失或损坏的，逐一列出，退出码为1。")
final class BackupCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "文件夹", description = "备份放在这里，须是空的或者还没有")
    private String folder = "";

    @Option(names = "--files-to", paramLabel = "文件夹", description = "文件改放在这里；几次备份可以共用，已有的不再复制")
    private Optional<String> files = Optional.empty();

    @Option(names = "--keys-to", paramLabel = "文件夹", description = "密钥放在这里，须是空的或者还没有，不得与以上的在一处；不给就不备份密钥")
    private Optional<String> keys = Optional.empty();

    BackupCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Settings settings = SettingOptions.read(command).orThrow();
        BackupFolders folders = new BackupFolders(folder, files, "--files-to", keys, "--keys-to");
        return new Safekeeping(settings, out::println).backup(folders.empty()).exitCode();
    }
}
