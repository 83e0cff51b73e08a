package org.qibu.server.access;

import static com.google.common.base.Preconditions.checkArgument;

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

    /** Tells whether the table lets the caller do it at all; whose matter it is, is the desk's to check. */
    public boolean may(Operation operation) {
        return operation.isOpenTo(role);
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
     * Lets the caller pass if it acts for the office.
     *
     * @throws AccessDeniedException if the caller acts for another office
     */
    public void requireOffice(String required, String what) {
        if (!office.equals(required)) {
            throw new AccessDeniedException(this, what);
        }
    }

    /** Tells whether anybody signed in. */
    public boolean isSignedIn() {
        return role != Role.PUBLIC;
    }
}
