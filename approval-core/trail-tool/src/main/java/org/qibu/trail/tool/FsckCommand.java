package org.qibu.trail.tool;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.trail.check.CheckReport;
import org.qibu.trail.check.Difference;
import org.qibu.trail.check.LogCheck;
import org.qibu.trail.place.PublishedLog;

/** Is a whole log what its checkpoint says, and if not, where does it first differ? */
final class FsckCommand implements TrailCommand {
    /** Nobody knows how long the log is before its checkpoint is believed. */
    private static final long TOLD_EVERY = 256L * 400;

    @Override
    public String name() {
        return "fsck";
    }

    @Override
    public String purpose() {
        return "从条目起重建整个日志，核对每一块瓦片、根与签名，指出第一处差异。";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .place("日志", "目录，或http(s)地址")
                .option("--key", "公钥", "日志的公钥，或存有公钥的文件")
                .flag("--json", "以JSON输出");
    }

    @Override
    public ExitCode run(Arguments arguments, Console console) {
        Optional<PublishedLog> log = arguments.place(0, Readers::log);
        Optional<VerifierKey> key = arguments.required("--key", Readers::logKey);
        arguments.check();
        return check(log.orElseThrow(), key.orElseThrow(), WitnessPolicy.none(), arguments.has("--json"), console);
    }

    /** Checks a whole log, and that enough witnesses cosigned the checkpoint under which it is checked. */
    static ExitCode check(PublishedLog log, VerifierKey key, WitnessPolicy policy, boolean json, Console console) {
        CheckReport report = LogCheck.of(log, key, policy, progress(console));
        if (json) {
            console.say(json(report));
        } else {
            print(report, console);
        }
        return ExitCode.of(report.holds());
    }

    private static LongConsumer progress(Console console) {
        return done -> {
            if (done > 0 && done % TOLD_EVERY == 0) {
                console.tell("已核对" + done + "条");
            }
        };
    }

    private static void print(CheckReport report, Console console) {
        console.say(report.holds() ? "成立：" + report.size() + "条与检查点一致" : "不成立，第一处差异：");
        report.differences().forEach(difference -> console.say("  " + difference.text()));
        CheckReport.Counts read = report.read();
        console.say("读了" + read.entries() + "条、" + read.bundles() + "个条目包、" + read.tiles() + "块瓦片、" + read.partials()
                + "块留下的旧瓦片，共" + read.bytes() + "字节");
    }

    private static String json(CheckReport report) {
        CheckReport.Counts read = report.read();
        List<String> differences =
                report.differences().stream().map(FsckCommand::json).toList();
        return Json.object()
                .put("holds", report.holds())
                .put("size", report.size())
                .putAll("differences", differences)
                .put("entries", read.entries())
                .put("bundles", read.bundles())
                .put("tiles", read.tiles())
                .put("partials", read.partials())
                .put("bytes", read.bytes())
                .toString();
    }

    private static String json(Difference difference) {
        return Json.object()
                .put("code", difference.code())
                .put("text", difference.text())
                .toString();
    }
}
