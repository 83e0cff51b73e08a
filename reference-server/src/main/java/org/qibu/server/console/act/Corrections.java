package org.qibu.server.console.act;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Stream;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.desk.matter.MatterCase;

/** What the one correction notice (一次性告知补正) asks, material by material, and how it is supplied (补正). */
final class Corrections {
    private static final String ABOUT = "about.";
    private static final String OTHERS = "items";

    private Corrections() {}

    /** One question a material, so that the notice names it as the supply will; what is no material has lines below. */
    static ImmutableList<Field> told(MatterCase matter) {
        return Stream.concat(
                        matter.materials().stream()
                                .map(line -> Field.text(ABOUT + line.material(), line.name(), "")
                                        .because("写作“问题；要求”，没有问题的不写。")
                                        .optional()),
                        Stream.of(Field.lines(OTHERS, "申报表和其他内容", "")
                                .because("每行一项，写作“名称：问题；要求”。")
                                .optional()))
                .collect(toImmutableList());
    }

    /** Everything the form tells; the core refuses a notice that tells nothing. */
    static ImmutableList<CorrectionItem> items(Answers answers) {
        return Stream.concat(
                        answers.names(ABOUT).map(name -> item(name.substring(ABOUT.length()), answers.text(name))),
                        Splitter.on('\n')
                                .trimResults()
                                .omitEmptyStrings()
                                .splitToStream(answers.text(OTHERS))
                                .map(Corrections::line))
                .collect(toImmutableList());
    }

    private static CorrectionItem line(String line) {
        List<String> named = Splitter.on('：').limit(2).trimResults().splitToList(line);
        String subject = named.get(0).isEmpty() ? line : named.get(0);
        return item(subject, named.get(named.size() - 1));
    }

    private static CorrectionItem item(String subject, String said) {
        List<String> parts = Splitter.on('；').limit(2).trimResults().splitToList(said);
        return new CorrectionItem(
                subject, parts.get(0).isEmpty() ? said : parts.get(0), parts.size() > 1 ? parts.get(1) : "");
    }

    /** What is still outstanding, each with its file if it is a material. */
    static ImmutableList<Field> supplied(MatterCase matter) {
        ImmutableList<MatterCase.CorrectionLine> open =
                matter.corrections().stream().filter(line -> !line.supplied()).collect(toImmutableList());
        ImmutableSet<String> materials = matter.materials().stream()
                .map(line -> line.material().toString())
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList<Choice> subjects = open.stream()
                .map(line -> new Choice(line.subject(), asked(line), open.size() == 1))
                .collect(toImmutableList());
        return Stream.concat(
                        Stream.of(Field.checks("subject", "这次补正的内容", subjects)),
                        open.stream()
                                .filter(line -> materials.contains(line.subject()))
                                .map(line -> Field.file("file." + line.subject(), line.name())
                                        .because(line.required())
                                        .optional()))
                .collect(toImmutableList());
    }

    /** One line of the notice, to be read. */
    static String asked(MatterCase.CorrectionLine line) {
        return line.name() + "：" + line.lacking() + (line.required().isEmpty() ? "" : "；" + line.required());
    }
}
