package org.qibu.server.access;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collection;

/**
 * Who asks: a role, and the office it is held in. Never a person: persons stand in the sealed part of a fact or nowhere.
 * Whether it may do what it asks is told here and nowhere else.
 *
 * @param role what the caller does here
 * @param office the department's id, the builder's unified social credit code, or empty where the role needs none
 * @param proof by what that is known
 */
public record Caller(Role role, String office, Proof proof) {
    /** Anybody, without sign-in. */
    public static final Caller PUBLIC = new Caller(Role.PUBLIC, "");

    /** Whoever has just signed in. */
    public Caller(Role role, String office) {
        this(role, office, Proof.JUST_NOW);
    }

    public Caller {
        checkArgument(office.length() <= 64, "an office of %s characters", office.length());
        checkArgument(role != Role.PUBLIC || office.isEmpty(), "the public holds no office");
        checkArgument(!role.isOfDepartment() || !office.isEmpty(), "%s names its department", role);
        checkArgument(role != Role.BUILDER || !office.isEmpty(), "a builder names its organisation");
    }

    /** Tells whether the table lets the caller do it at all, be it for its own office only. */
    public boolean may(Operation operation) {
        return operation.isOpenTo(role) && proof.covers(operation);
    }

    /** Tells whether the table lets the caller do it to what is these offices'. */
    public boolean may(Operation operation, Collection<String> offices) {
        return may(operation) && (operation.reach(role) == Reach.ANY || offices.contains(office));
    }

    /** Tells whether the table lets the caller do it, though only after proving anew who it is. */
    public boolean mustProveAgain(Operation operation) {
        return may(operation) && operation.isDecision() && !proof.isRecent();
    }

    /**
     * Lets the caller pass or refuses it.
     *
     * @throws AccessDeniedException if the table does not let the caller do it
     * @throws ProveAgainException if it is a decision and the caller proved too long ago who it is
     */
    public void require(Operation operation) {
        if (!may(operation)) {
            throw new AccessDeniedException(this, operation.text());
        }
        if (mustProveAgain(operation)) {
            throw new ProveAgainException(operation);
        }
    }

    /**
     * Lets the caller pass or refuses it.
     *
     * @throws AccessDeniedException if the table does not let the caller do it to what is these offices'
     * @throws ProveAgainException if it is a decision and the caller proved too long ago who it is
     */
    public void require(Operation operation, Collection<String> offices) {
        require(operation);
        if (!may(operation, offices)) {
            throw AccessDeniedException.ofAnother(this, operation);
        }
    }

    /** Whose acts these are: a repeated request is the same one only if it is the same one's. */
    public String actor() {
        return role + "/" + office + (proof.account().isEmpty() ? "" : "/" + proof.account());
    }

    /** Tells whether anybody signed in. */
    public boolean isSignedIn() {
        return role != Role.PUBLIC;
    }
}
