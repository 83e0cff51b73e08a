package org.qibu.approval.law;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * One thing found wrong, told in full: what, where, what would be right, and on which article it rests.
 *
 * @param code stable, dotted, lower case, such as {@code intake.material-missing}; never translated, never reused
 * @param message one Chinese sentence that says what is wrong
 * @param where the field, material, matter or line it concerns; empty where it concerns the whole
 * @param remedy one Chinese sentence that says what would be right; empty where nothing can be done
 * @param bases the articles it rests on; empty for mere form
 */
public record Finding(String code, String message, String where, String remedy, ImmutableList<LegalBasis> bases) {
    /** Throws {@link IllegalArgumentException} if the code is not dotted and lower case, or the message is blank. */
    public Finding {
        checkArgument(code.matches("[a-z0-9]+([.-][a-z0-9]+)*"), "not a finding code: %s", code);
        checkArgument(!message.isBlank(), "finding %s says nothing", code);
    }

    /** A finding about the whole. */
    public static Finding of(String code, String message, LegalBasis... bases) {
        return new Finding(code, message, "", "", ImmutableList.copyOf(bases));
    }

    /** The same finding, placed. */
    public Finding at(String where) {
        return new Finding(code, message, where, remedy, bases);
    }

    /** The same finding with what would be right. */
    public Finding remedy(String remedy) {
        return new Finding(code, message, where, remedy, bases);
    }

    /** Reads as one Chinese paragraph: message, remedy, articles. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(message);
        if (!remedy.isEmpty()) {
            text.append(remedy);
        }
        bases.forEach(basis -> text.append("（").append(basis).append("）"));
        return text.toString();
    }
}
