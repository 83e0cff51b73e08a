package org.qibu.server.account;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;

/** A key that is not made, ended or found; holds every reason. */
public final class RefusedKeyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ImmutableList<Finding> findings;

    RefusedKeyException(Iterable<Finding> findings) {
        super("key refused: " + findings);
        this.findings = ImmutableList.copyOf(findings);
    }

    /** Why. */
    public ImmutableList<Finding> findings() {
        return findings;
    }
}
