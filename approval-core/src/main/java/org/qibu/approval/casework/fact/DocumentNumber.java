package org.qibu.approval.casework.fact;

import static com.google.common.base.Preconditions.checkArgument;

/** The number of a written document (文号); where the law wants something in writing, its fact has one. */
public record DocumentNumber(String value) {
    /** Throws {@link IllegalArgumentException} if the number is blank or longer than 100 characters. */
    public DocumentNumber {
        checkArgument(!value.isBlank() && value.length() <= 100, "not a document number: %s", value);
    }

    /** The document of this number. */
    public static DocumentNumber of(String value) {
        return new DocumentNumber(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
