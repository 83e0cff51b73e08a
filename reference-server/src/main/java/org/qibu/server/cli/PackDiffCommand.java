package org.qibu.server.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.PackArticle;
import org.qibu.approval.pack.PackDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Do two rule packs say the same, and if not, what differs, article by article? */
@Command(name = "diff", description = "逐条比较两个规则包：新增、删除和修改了什么。一致为0，有差别为1。")
final class PackDiffCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "前", description = "在前的规则包：文件夹，或者自带规则包的标识")
    private String before = "";

    @Parameters(index = "1", paramLabel = "后", description = "在后的规则包：文件夹，或者自带规则包的标识")
    private String after = "";

    @Option(names = "--json", description = "以JSON输出")
    private boolean json;

    PackDiffCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments();
        ChosenPack.check("<前>", before, arguments);
        ChosenPack.check("<后>", after, arguments);
        arguments.check();
        Pack from = ChosenPack.read(before);
        Pack to = ChosenPack.read(after);
        PackDiff diff = PackDiff.of(from, to);
        if (json) {
            out.println(Json.of(json(diff)));
        } else {
            diff.changes().forEach(out::println);
            out.println(diff.isEmpty() ? "两个规则包内容一致。" : "共" + diff.changes().size() + "条不同。");
        }
        return Answer.of(diff.isEmpty()).exitCode();
    }

    private static ImmutableMap<String, Object> json(PackDiff diff) {
        return ImmutableMap.of(
                "same",
                diff.isEmpty(),
                "changes",
                diff.changes().stream().map(PackDiffCommand::json).collect(toImmutableList()));
    }

    private static ImmutableMap<String, Object> json(PackDiff.Change change) {
        return ImmutableMap.<String, Object>builder()
                .put("change", change.word())
                .put("section", change.key().section())
                .put("id", change.key().id())
                .put("before", values(change.before()))
                .put("after", values(change.after()))
                .build();
    }

    /** The whole article on a side; empty where that side does not have it. */
    private static ImmutableMap<String, String> values(Optional<PackArticle> article) {
        return article.map(PackArticle::values).orElse(ImmutableMap.of());
    }
}
