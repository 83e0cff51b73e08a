package org.qibu.server.access;

import com.google.common.collect.ImmutableSet;

/** By what it is known who asks. */
public sealed interface Proof {
    /** A person who has just proved it. */
    Proof JUST_NOW = new Person(true);

    /** Tells whether it suffices for the operation as far as the role may do it. */
    boolean covers(Operation operation);

    /** Tells whether a person has proved it so shortly before that a decision may follow. */
    boolean isRecent();

    /** Whose acts these are, where several share a role and an office; empty for the persons who do. */
    String account();

    /**
     * A person, who signed in.
     *
     * @param isRecent whether that was shortly before
     */
    record Person(boolean isRecent) implements Proof {
        @Override
        public boolean covers(Operation operation) {
            return true;
        }

        @Override
        public String account() {
            return "";
        }
    }

    /**
     * Another system of the county, by a key that was given to it for some operations. It decides nothing: a decision is
     * a person's.
     *
     * @param account the system
     * @param operations what the key is for
     */
    record Key(String account, ImmutableSet<Operation> operations) implements Proof {
        @Override
        public boolean covers(Operation operation) {
            return operation.isOpenTo(Role.PUBLIC) || (operations.contains(operation) && !operation.isDecision());
        }

        @Override
        public boolean isRecent() {
            return false;
        }
    }
}
