package org.qibu.approval.code;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;

/** The text is not an identifier of its type; the message holds every finding, and never a whole personal identifier. */
public final class InvalidCodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final IdentifierType type;
    private final transient ImmutableList<Finding> findings;

    InvalidCodeException(IdentifierType type, ImmutableList<Finding> findings) {
        super(type.text() + "无效：" + findings.stream().map(Finding::toString).collect(joining()));
        this.type = type;
        this.findings = findings;
    }

    /** What it should have been. */
    public IdentifierType type() {
        return type;
    }

    /** Everything that is wrong with it. */
    public ImmutableList<Finding> findings() {
        return findings;
    }
}
