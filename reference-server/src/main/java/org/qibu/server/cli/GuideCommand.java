package org.qibu.server.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.TraitsFile;
import org.qibu.approval.yaml.YamlText;
import org.qibu.server.desk.guide.GuideOutline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What does a project have to do, hand in and wait for, and why? */
@Command(name = "guide", description = "按项目特征生成一个项目的办事指南：事项及理由、一张表单、一套材料、时限、跑动次数和四减。")
final class GuideCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(names = "--traits", required = true, paramLabel = "文件", description = "写明项目类别（class）和特征（traits）的YAML文件")
    private String traits = "";

    @Option(
            names = "--pack",
            paramLabel = "规则包",
            defaultValue = ChosenPack.USUAL,
            description = "自带规则包的标识，或规则包所在的文件夹；不给就用" + ChosenPack.USUAL)
    private String pack = "";

    @Option(names = "--json", description = "以JSON输出")
    private boolean json;

    GuideCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments();
        Optional<Path> file = arguments.file("--traits", traits);
        ChosenPack.check("--pack", pack, arguments);
        arguments.check();
        Pack chosen = ChosenPack.read(pack);
        Ruling<PersonalGuide> ruling = guide(file.orElseThrow(), chosen.regime());
        if (json) {
            out.println(Json.of(ruling.fold(
                    guides -> GuideOutline.of(chosen.header(), chosen.regime(), guides.get(0)),
                    GuideCommand::refused)));
        } else {
            ruling.fold(
                    guides -> new GuideText(out, chosen.regime()).print(chosen.header(), guides.get(0)), this::refuse);
        }
        return Answer.of(ruling.isLawful()).exitCode();
    }

    private static Ruling<PersonalGuide> guide(Path file, Regime regime) {
        // One byte more than is read of any rule file, so that "too large" can be told without reading it all.
        try (InputStream in = Files.newInputStream(file)) {
            return TraitsFile.read(file.getFileName().toString(), in.readNBytes(YamlText.MOST_BYTES + 1), regime)
                    .fold(read -> PersonalGuide.of(regime, read.get(0)), Ruling::findings);
        } catch (IOException unreadable) {
            throw new NoAnswerException("读不了文件" + file + "：" + unreadable.getMessage());
        }
    }

    private int refuse(ImmutableList<Finding> findings) {
        out.println("项目特征有" + findings.size() + "处问题，没有指南：");
        findings.forEach(finding -> out.println("  " + FindingText.line(finding)));
        return findings.size();
    }

    private static ImmutableMap<String, Object> refused(ImmutableList<Finding> findings) {
        return ImmutableMap.of("valid", false, "findings", FindingText.json(findings));
    }
}
