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
 * for help: both must answer alike. Only where {@code fsck} is told no log it is this county's own that is checked.
 */
@Command(
        name = "trail",
        description = "核对留痕日志：重建核对、持续盯住、为它作见证、离线核验凭证。各项用法见qibu trail --help；"
                + "qibu trail fsck不写日志和公钥，核对的就是本库（可加--home等设置）。")
final class TrailCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final CommandLine own;

    @Parameters(arity = "0..*", paramLabel = "参数", description = "交给核对工具的命令与选项")
    private List<String> rest = new ArrayList<>();

    private TrailCommand(PrintStream out, PrintStream err, CommandLine own) {
        this.out = utf8(out);
        this.err = utf8(err);
        this.own = own;
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** @param own checks the county's own trail */
    static CommandLine to(PrintStream out, PrintStream err, CommandLine own) {
        return new CommandLine(new TrailCommand(out, err, own))
                .setUnmatchedOptionsArePositionalParams(true)
                .setExpandAtFiles(false);
    }

    @Override
    public Integer call() {
        return isForOwn()
                ? own.execute(rest.subList(1, rest.size()).toArray(String[]::new))
                : TrailTool.run(out, err, rest.toArray(String[]::new));
    }

    /** The check of one's own county takes settings alone; whatever else there is, it is for the tool to read or to refuse. */
    private boolean isForOwn() {
        if (rest.isEmpty() || !rest.get(0).equals("fsck")) {
            return false;
        }
        List<String> given = rest.subList(1, rest.size());
        return (given.isEmpty() || given.get(0).startsWith("--"))
                && given.stream().filter(each -> each.startsWith("--")).allMatch(this::isSetting);
    }

    private boolean isSetting(String option) {
        return own.getCommandSpec().optionsMap().containsKey(option.replaceFirst("=.*", ""));
    }
}
