package org.qibu.server.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.PackReader;
import org.qibu.approval.pack.PackReading;
import org.qibu.approval.yaml.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Can this folder be used as a rule pack, and if not, what is wrong with it and on which line? */
@Command(name = "lint", description = "检查文件夹中的规则包，逐条指出文件、行号、问题和改法；只有提示、没有错误的，仍然可用。")
final class PackLintCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "文件夹", description = "规则包所在的文件夹，其中有pack.yaml")
    private String folder = "";

    @Option(names = "--json", description = "以JSON输出")
    private boolean json;

    PackLintCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments();
        Optional<Path> path = arguments.folder("<文件夹>", folder);
        arguments.check();
        PackReading reading = PackReader.read(path.orElseThrow());
        if (json) {
            out.println(Json.of(json(reading)));
        } else {
            print(reading);
        }
        return Answer.of(reading.pack().isPresent()).exitCode();
    }

    private void print(PackReading reading) {
        reading.complaints().forEach(complaint -> out.println(placed(folder, complaint)));
        String warned =
                reading.warnings().isEmpty() ? "" : "，另有" + reading.warnings().size() + "条提示";
        out.println(reading.pack()
                .map(pack -> "可以使用：" + summary(pack) + warned + "。")
                .orElseGet(() -> "不能使用：" + reading.errors().size() + "处错误" + warned + "。"));
    }

    /** Where the complaint is, from where the command was run, so that an editor or a terminal can go there. */
    static String placed(String folder, Complaint complaint) {
        return folder + (folder.endsWith("/") ? "" : "/") + complaint;
    }

    static String summary(Pack pack) {
        return pack.header().id() + "第" + pack.header().version() + "版，"
                + pack.regime().matters().size() + "个事项、"
                + pack.regime().materials().size() + "份材料、"
                + pack.limits().size() + "个法定期限";
    }

    private static ImmutableMap<String, Object> json(PackReading reading) {
        return ImmutableMap.of(
                "valid", reading.pack().isPresent(),
                "findings", json(reading.errors()),
                "warnings", json(reading.warnings()));
    }

    private static ImmutableList<ImmutableMap<String, Object>> json(List<Complaint> complaints) {
        return complaints.stream().map(PackLintCommand::json).collect(toImmutableList());
    }

    private static ImmutableMap<String, Object> json(Complaint complaint) {
        return ImmutableMap.<String, Object>builder()
                .put("file", complaint.mark().file())
                .put("line", complaint.mark().line())
                .putAll(FindingText.json(ImmutableList.of(complaint.finding())).get(0))
                .build();
    }
}
