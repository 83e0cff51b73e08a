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
        return checks.findings.build();
    }

    private void needs(Setting<?> setting, Setting<?> other) {
        if (settings.isGiven(setting) && !settings.isGiven(other)) {
            findings.add(Finding.of("settings.missing", "给了" + setting + "，没有给" + other + "。")
                    .at(settings.origin(setting))
                    .remedy("补上" + other.key() + "（环境变量" + other.variable() + "）：" + other.meaning() + "。"));
        }
    }
}
