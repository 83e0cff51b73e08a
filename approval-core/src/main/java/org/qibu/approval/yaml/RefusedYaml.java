package org.qibu.approval.yaml;

import org.qibu.approval.law.Finding;

/** Ends the reading of a file at once: what follows could cost too much to read. */
final class RefusedYaml extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Mark mark;
    private final transient Finding finding;

    RefusedYaml(Mark mark, String code, String message, String remedy) {
        super(message);
        this.mark = mark;
        this.finding = Finding.of("pack." + code, message).remedy(remedy);
    }

    Mark mark() {
        return mark;
    }

    Finding finding() {
        return finding;
    }
}
