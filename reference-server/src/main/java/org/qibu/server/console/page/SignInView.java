package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.Frame;

/**
 * The door (登录): the way to who says who somebody is, or the posts to choose from.
 *
 * @param frame what stands around
 * @param lead what to do here
 * @param provider where to prove who one is; empty where nobody does that
 * @param action where the chosen post is sent
 * @param then the page to go on to; empty for the one a role opens first
 * @param groups the offices by kind, with the posts in them
 */
public record SignInView(
        Frame frame, String lead, String provider, String action, String then, ImmutableList<Group> groups) {
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
