package org.qibu.server.cli;

import com.google.common.collect.ImmutableList;

/** The arguments cannot be used; holds every complaint, in Chinese. */
final class WrongUseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<String> complaints;

    WrongUseException(ImmutableList<String> complaints) {
        super(String.join("\n", complaints));
        this.complaints = complaints;
    }

    ImmutableList<String> complaints() {
        return complaints;
    }
}
