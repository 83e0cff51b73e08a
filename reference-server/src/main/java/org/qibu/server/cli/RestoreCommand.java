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
 * Brings a backup back to where nothing is.
 *
 * <p>Nothing here may name a type of the server's libraries: the command line looks at this class whatever the command.
 */
@Command(name = "restore", description = "把备份恢复到空的位置：先检查整个备份，再恢复，重建查询表，并逐行核对。已有数据的位置、损坏的备份一律拒绝。")
final class RestoreCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "文件夹", description = "备份所在的文件夹")
    private String folder = "";

    @Option(names = "--files-from", paramLabel = "文件夹", description = "文件在这里，而不在备份的文件夹里")
    private Optional<String> files = Optional.empty();

    @Option(names = "--keys-from", paramLabel = "文件夹", description = "密钥在这里；不给，个人信息就打不开")
    private Optional<String> keys = Optional.empty();

    @Option(names = "--check", description = "只检查备份是否完好，不恢复")
    private boolean check;

    RestoreCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Settings settings = SettingOptions.read(command).orThrow();
        BackupFolders folders = new BackupFolders(folder, files, "--files-from", keys, "--keys-from");
        Safekeeping safekeeping = new Safekeeping(settings, out::println);
        return (check ? safekeeping.check(folders.existing()) : safekeeping.restore(folders.existing())).exitCode();
    }
}
