package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.Frame;

/**
 * The demo identities to sign in with (登录): roles, not persons.
 *
 * @param frame what stands around
 * @param then the page to go on to; empty for the one a role opens first
 * @param groups the offices by kind
 */
public record SignInView(Frame frame, String then, ImmutableList<Group> groups) {
    /**
     * Offices of one kind.
     *
     * @param title the kind
     * @param opens what those who sit there see first
     * @param offices the offices
     */
    public record Group(String title, String opens, ImmutableList<Office> offices) {}

    /**
     * One office.
     *
     * @param name its name; empty where the identity says it
     * @param identities who sits there
     */
    public record Office(String name, ImmutableList<Identity> identities) {}

    /**
     * One identity.
     *
     * @param id what is sent
     * @param capacity the capacity
     */
    public record Identity(String id, String capacity) {}
}
