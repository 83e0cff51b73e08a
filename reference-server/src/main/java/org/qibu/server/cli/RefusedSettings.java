package org.qibu.server.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import org.qibu.approval.law.Finding;
import org.qibu.server.settings.RefusedSettingsException;

/** Tells every finding about settings on one line each: what cannot be read is wrong use, what is unsafe is refused. */
final class RefusedSettings {
    private RefusedSettings() {}

    static int tell(RefusedSettingsException refused, PrintWriter err) {
        ImmutableList<Finding> findings = refused.findings();
        findings.stream().map(RefusedSettings::line).forEach(err::println);
        err.println("全部设置见：qibu settings；检查设置：qibu settings --check");
        err.flush();
        return findings.stream().allMatch(RefusedSettings::isUnsafe)
                ? Answer.NO.exitCode()
                : Answer.WRONG_USE.exitCode();
    }

    static String line(Finding finding) {
        return (isUnsafe(finding) ? "不安全，拒绝启动：" : "用法不对：") + finding.where() + "：" + finding + "（" + finding.code()
                + "）";
    }

    private static boolean isUnsafe(Finding finding) {
        return finding.code().startsWith("unsafe.");
    }
}
