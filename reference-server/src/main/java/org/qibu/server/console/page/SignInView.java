package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.Frame;

/**
 * The demo identities to sign in with (登录): roles, not persons.
 *
 * @param frame what stands around
 * @param then the page to go on to; empty for the one a role opens first
 * @param groups the identities by where they sit
 */
public record SignInView(Frame frame, String then, ImmutableList<Group> groups) {
    /**
     * Identities of one place.
     *
     * @param title the place
     * @param identities who sits there
     */
    public record Group(String title, ImmutableList<Identity> identities) {}

    /**
     * One identity.
     *
     * @param id what is sent
     * @param capacity the capacity
     * @param office the office
     * @param opens what they see first
     */
    public record Identity(String id, String capacity, String office, String opens) {}
}
