package org.qibu.trail.tool;

import java.util.List;

/** A command cannot do what it was asked; all that is wrong at once. */
final class WrongUseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<String> complaints;

    WrongUseException(List<String> complaints) {
        super(String.join("；", complaints));
        this.complaints = List.copyOf(complaints);
    }

    List<String> complaints() {
        return complaints;
    }
}
