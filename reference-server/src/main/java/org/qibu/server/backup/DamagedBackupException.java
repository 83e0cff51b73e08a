package org.qibu.server.backup;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.qibu.approval.law.Finding;

/** A backup that cannot be restored, or not here; nothing was written. Holds every finding. */
public final class DamagedBackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ImmutableList<Finding> findings;

    DamagedBackupException(ImmutableList<Finding> findings) {
        super(findings.stream().map(finding -> finding.where() + "：" + finding).collect(joining("\n")));
        this.findings = findings;
    }

    static DamagedBackupException of(String code, String message, Path where) {
        return new DamagedBackupException(
                ImmutableList.of(Finding.of(code, message).at(where.toString())));
    }

    /** Everything that is wrong, each with where. */
    public ImmutableList<Finding> findings() {
        return findings;
    }
}
