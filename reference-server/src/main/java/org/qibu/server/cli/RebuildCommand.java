package org.qibu.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qibu.server.running.ServerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes every kept reading anew from the facts.
 *
 * <p>Nothing here may name a type of the server's libraries: the command line looks at this class whatever the command.
 */
@Command(name = "rebuild", description = "从事实重建查询表；查询表可以随时丢弃，事实一个字节也不动。先停止服务。")
final class RebuildCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(names = "--home", paramLabel = "文件夹", defaultValue = "data", description = "服务的数据文件夹；不给就用data")
    private String home = "";

    @Option(names = "--jdbc-url", paramLabel = "网址", description = ServeCommand.JDBC_URL)
    private Optional<String> jdbcUrl = Optional.empty();

    RebuildCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments();
        Optional<Path> folder = arguments.folder("--home", home);
        Optional<String> url = jdbcUrl.flatMap(text -> arguments.read("--jdbc-url", text, ServeCommand::postgres));
        arguments.check();
        new RunningServer(out).rebuild(new ServerConfig(0, folder.orElseThrow(), url, false, Optional.empty()));
        return Answer.YES.exitCode();
    }
}
