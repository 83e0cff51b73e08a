package org.qibu.server.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.qibu.trail.tool.TrailTool;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Hands all it is given to the tool of those who check a log, which is also a jar of its own. Nothing is read here, not even a request
 * for help: both must answer alike.
 */
@Command(name = "trail", description = "核对留痕日志：重建核对、持续盯住、为它作见证、离线核验凭证。各项用法见qibu trail --help。")
final class TrailCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(arity = "0..*", paramLabel = "参数", description = "交给核对工具的命令与选项")
    private List<String> rest = new ArrayList<>();

    private TrailCommand(PrintStream out, PrintStream err) {
        this.out = utf8(out);
        this.err = utf8(err);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    static CommandLine to(PrintStream out, PrintStream err) {
        return new CommandLine(new TrailCommand(out, err))
                .setUnmatchedOptionsArePositionalParams(true)
                .setExpandAtFiles(false);
    }

    @Override
    public Integer call() {
        return TrailTool.run(out, err, rest.toArray(String[]::new));
    }
}
