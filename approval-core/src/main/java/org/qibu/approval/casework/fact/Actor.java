package org.qibu.approval.casework.fact;

import static com.google.common.base.Preconditions.checkArgument;

import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.matter.DepartmentId;

/**
 * Who acts, by capacity, office and post; never by name.
 *
 * @param capacity in what capacity
 * @param office the department's id, the window's id, or the applicant's unified social credit code
 * @param post the post within the office (岗位); two acts by the same post are by the same hand
 */
public record Actor(Capacity capacity, String office, String post) {
    /** The system, where the law makes something happen by silence. */
    public static final Actor SYSTEM = new Actor(Capacity.SYSTEM, "system", "system");

    /** Throws {@link IllegalArgumentException} if the office or the post is blank. */
    public Actor {
        checkArgument(!office.isBlank() && !post.isBlank(), "an actor has an office and a post");
    }

    /** Someone at a post of a department. */
    public static Actor of(Capacity capacity, DepartmentId department, String post) {
        return new Actor(capacity, department.value(), post);
    }

    /** The applicant. */
    public static Actor builder(UnifiedSocialCreditCode applicant) {
        return new Actor(Capacity.BUILDER, applicant.value(), "applicant");
    }

    /** Tells whether both are the same hand. */
    public boolean isSamePostAs(Actor other) {
        return office.equals(other.office) && post.equals(other.post);
    }

    /** Reads as Chinese: {@code 承办岗 approval-bureau/officer-1}. */
    public String text() {
        return capacity.text() + " " + office + "/" + post;
    }
}
