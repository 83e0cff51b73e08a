package org.qibu.server.files;

import org.qibu.approval.law.Finding;

/** An upload is not kept: it is empty, too large, or not what may be filed. */
public final class RefusedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    RefusedFileException(Finding finding) {
        super(finding.code());
        this.finding = finding;
    }

    /** What is wrong with it, and what would be right. */
    public Finding finding() {
        return finding;
    }
}
