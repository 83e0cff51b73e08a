package org.qibu.server.settings;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;

/** Settings that cannot be used; holds every finding. */
public final class RefusedSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Finding> findings;

    /** Refuses them for all of these. */
    public RefusedSettingsException(ImmutableList<Finding> findings) {
        super(findings.stream().map(finding -> finding.where() + "：" + finding).collect(joining("\n")));
        this.findings = findings;
    }

    /** Everything that is wrong, each with where. */
    public ImmutableList<Finding> findings() {
        return findings;
    }
}
