package org.qibu.server.http;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;

/** The request keeps the contract's form but says something that cannot be read. */
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ImmutableList<Finding> findings;

    /** Tells everything that cannot be read. */
    public BadRequestException(Iterable<Finding> findings) {
        super("request not readable: " + findings);
        this.findings = ImmutableList.copyOf(findings);
    }

    /** Everything that cannot be read. */
    public ImmutableList<Finding> findings() {
        return findings;
    }
}
