package org.qibu.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.pack.TraitsFile;
import org.qibu.approval.plan.ChecklistLine;

/** What does a small warehouse have to do, why, and what does doing it all together save? */
public final class GuideFromTraits {
    private static final String PROJECT = "small-warehouse.yaml";

    private GuideFromTraits() {}

    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        var regime = Packs.bundled("hanzhong-2023-7").regime();
        var traits = TraitsFile.read(PROJECT, project(), regime).orThrow().get(0);
        print(out, PersonalGuide.of(regime, traits).orThrow().get(0));
    }

    private static void print(PrintStream out, PersonalGuide guide) {
        var checklist = guide.checklist();
        checklist.lines().stream().filter(line -> line.verdict().isRequired()).forEach(line -> print(out, line));
        out.println("不需要办理的有" + checklist.notRequired().size() + "项，其中：");
        checklist.line(MatterId.of("construction-permit")).ifPresent(line -> print(out, line));
        out.println("填写" + guide.form().asked().size() + "个问题，到窗口" + guide.visits() + "次，审批用时"
                + guide.plan().approvalDays() + "个工作日，总时限" + guide.plan().cap().text());
        guide.materials()
                .notAsked()
                .forEach(spared ->
                        out.println("不要求提交 " + spared.line().material().name() + "："
                                + spared.reason().text()));
        guide.cuts()
                .all()
                .forEach(cut -> out.println(cut.name() + " " + cut.before().total() + " → "
                        + cut.after().total()));
    }

    private static void print(PrintStream out, ChecklistLine line) {
        out.println(line.verdict().word() + " " + line.matter().name());
        out.println("  " + line.verdict().reason() + line.verdict().bases());
    }

    private static byte[] project() {
        try (var stream = Objects.requireNonNull(GuideFromTraits.class.getResourceAsStream(PROJECT), PROJECT)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
