package org.qibu.server.settings;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;

/** What settings must be given together, and what means nothing alone. */
final class TogetherChecks {
    private final Settings settings;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private TogetherChecks(Settings settings) {
        this.settings = settings;
    }

    static ImmutableList<Finding> of(Settings settings) {
        TogetherChecks checks = new TogetherChecks(settings);
        if (settings.isGiven(ServerSettings.DATE) && !settings.get(ServerSettings.DEMO)) {
            checks.findings.add(Finding.of("settings.date-without-demo", "只有演示模式（demo）可以指定日期。")
                    .at(settings.origin(ServerSettings.DATE))
                    .remedy("删去日期，或者开启演示模式。"));
        }
        checks.lan();
        checks.needs(ServerSettings.JDBC_URL, ServerSettings.DB_USER);
        checks.needs(ServerSettings.JDBC_URL, ServerSettings.DB_PASSWORD);
        checks.needs(ServerSettings.DB_USER, ServerSettings.JDBC_URL);
        checks.needs(ServerSettings.DB_OWNER, ServerSettings.JDBC_URL);
        checks.needs(ServerSettings.DB_OWNER, ServerSettings.DB_OWNER_PASSWORD);
        checks.needs(ServerSettings.DB_OWNER_PASSWORD, ServerSettings.DB_OWNER);
        checks.needs(ServerSettings.TLS_CERTIFICATE, ServerSettings.TLS_KEY);
        checks.needs(ServerSettings.TLS_KEY, ServerSettings.TLS_CERTIFICATE);
        checks.needs(ServerSettings.OIDC_ISSUER, ServerSettings.OIDC_CLIENT_ID);
        checks.needs(ServerSettings.OIDC_CLIENT_ID, ServerSettings.OIDC_ISSUER);
        checks.needs(ServerSettings.OIDC_CLIENT_SECRET, ServerSettings.OIDC_ISSUER);
        checks.witnesses();
        return checks.findings.build();
    }

    /** A checkpoint that waits for more witnesses than there are would never be published. */
    private void witnesses() {
        int needed = settings.get(ServerSettings.TRAIL_WITNESSES_NEEDED);
        long given = settings.find(ServerSettings.TRAIL_WITNESSES)
                .map(witnesses -> witnesses.values().stream().distinct().count())
                .orElse(0L);
        if (needed > given) {
            findings.add(Finding.of("settings.too-few-witnesses", "需要" + needed + "方会签，只写了" + given + "方。")
                    .at(settings.origin(ServerSettings.TRAIL_WITNESSES_NEEDED))
                    .remedy("在trail-witnesses中写齐见证方，或者减少trail-witnesses-needed。"));
        }
    }

    /** A demo on the local network makes its own certificate; whatever else would end HTTPS contradicts it. */
    private void lan() {
        if (!settings.get(ServerSettings.LAN)) {
            return;
        }
        if (!settings.get(ServerSettings.DEMO)) {
            findings.add(Finding.of("settings.lan-without-demo", "只有演示模式（demo）可以凭口令对局域网开放。")
                    .at(settings.origin(ServerSettings.LAN))
                    .remedy("开启演示模式；正式运行的，写address、public-url和证书。"));
        }
        if (settings.isGiven(ServerSettings.TLS_CERTIFICATE) || settings.get(ServerSettings.TLS_PROXY)) {
            findings.add(Finding.of("settings.lan-with-tls", "lan自己做证书，与另外给出的证书或者反向代理不能并用。")
                    .at(settings.origin(ServerSettings.LAN))
                    .remedy("删去tls-certificate、tls-key、tls-proxy，或者不用lan。"));
        }
        if (settings.get(ServerSettings.LOG) == LogForm.JSON) {
            findings.add(Finding.of("settings.lan-with-log", "lan的口令只给屏幕前的人看，不能写进日志。")
                    .at(settings.origin(ServerSettings.LAN))
                    .remedy("用log: text，或者不用lan。"));
        }
    }

    private void needs(Setting<?> setting, Setting<?> other) {
        if (settings.isGiven(setting) && !settings.isGiven(other)) {
            findings.add(Finding.of("settings.missing", "给了" + setting + "，没有给" + other + "。")
                    .at(settings.origin(setting))
                    .remedy("补上" + other.key() + "（环境变量" + other.variable() + "）：" + other.meaning() + "。"));
        }
    }
}
