package org.qibu.server.access;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collection;

/**
 * Who asks: a role, and the office it is held in. Never a person: persons stand in the sealed part of a fact or nowhere.
 *
 * @param role what the caller does here
 * @param office the department's id, the builder's unified social credit code, or empty where the role needs none
 */
public record Caller(Role role, String office) {
    /** Anybody, without sign-in. */
    public static final Caller PUBLIC = new Caller(Role.PUBLIC, "");

    public Caller {
        checkArgument(office.length() <= 64, "an office of %s characters", office.length());
        checkArgument(role != Role.PUBLIC || office.isEmpty(), "the public holds no office");
        checkArgument(!role.isOfDepartment() || !office.isEmpty(), "%s names its department", role);
        checkArgument(role != Role.BUILDER || !office.isEmpty(), "a builder names its organisation");
    }

    /** Tells whether the table lets the caller do it at all, be it for its own office only. */
    public boolean may(Operation operation) {
        return operation.isOpenTo(role);
    }

    /** Tells whether the table lets the caller do it to what is these offices'. */
    public boolean may(Operation operation, Collection<String> offices) {
        return switch (operation.reach(role)) {
            case NONE -> false;
            case OWN -> offices.contains(office);
            case ANY -> true;
        };
    }

    /**
     * Lets the caller pass or refuses it.
     *
     * @throws AccessDeniedException if the table does not let the caller do it
     */
    public void require(Operation operation) {
        if (!may(operation)) {
            throw new AccessDeniedException(this, operation.text());
        }
    }

    /**
     * Lets the caller pass or refuses it.
     *
     * @throws AccessDeniedException if the table does not let the caller do it to what is these offices'
     */
    public void require(Operation operation, Collection<String> offices) {
        require(operation);
        if (!may(operation, offices)) {
            throw AccessDeniedException.ofAnother(this, operation);
        }
    }

    /** Tells whether anybody signed in. */
    public boolean isSignedIn() {
        return role != Role.PUBLIC;
    }
}
