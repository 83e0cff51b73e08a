package org.qibu.server.cli;

import java.util.function.Consumer;
import org.qibu.server.trail.FactCheck;
import org.qibu.server.trail.StoredLog;
import org.qibu.server.trail.Trail;
import org.qibu.trail.check.CheckReport;
import org.qibu.trail.check.Difference;
import org.qibu.trail.check.LogCheck;

/** Checks the county's own trail: what was signed against the log, and the log against the facts. */
record TrailAudit(Trail trail, Consumer<String> told) {
    private static final long TOLD_EVERY = 256 * 400;

    Answer run() {
        told.accept("留痕日志：" + trail.verifier().name());
        told.accept("公钥：" + trail.verifier());
        boolean log = checkLog();
        boolean facts = checkFacts();
        return Answer.of(log && facts);
    }

    private boolean checkLog() {
        told.accept("正在从日志的记录重建根……");
        CheckReport report = LogCheck.of(new StoredLog(trail), trail.verifier(), this::tell);
        told.accept(report.holds() ? "成立：" + report.size() + "条记录与签名的检查点一致。" : "日志与签名的检查点不一致，第一处差异：");
        report.differences().stream().map(Difference::text).forEach(told);
        return report.holds();
    }

    private boolean checkFacts() {
        told.accept("正在逐一核对库中的事实……");
        FactCheck.Report report = FactCheck.of(trail, this::tell);
        boolean holds = report.differences() == 0;
        told.accept(
                holds
                        ? "成立：" + report.facts() + "个事实与入账时相同，另有" + report.waiting() + "个等待入账。"
                        : "库中的事实与日志有" + report.differences() + "处不同：");
        report.first().stream().map(FindingText::line).forEach(told);
        if (report.differences() > report.first().size()) {
            told.accept("以上每种只列出最先的若干处；各种的总数：");
            report.differing().forEach((code, number) -> told.accept(code + "：" + number + "处"));
        }
        return holds;
    }

    private void tell(long done) {
        if (done > 0 && done % TOLD_EVERY == 0) {
            told.accept("已核对" + done + "条");
        }
    }
}
