package org.qibu.server.console.kit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What stands around every page: who looks, where one can go, and which day it is.
 *
 * @param title the page's name, as its first heading and in the browser's tab
 * @param path the page's own address, to come back to
 * @param county the place whose console this is
 * @param who who is signed in; empty for a citizen
 * @param nav where one can go from here
 * @param today the legal day
 * @param demo whether this is a demonstration, which must be said on every page
 * @param token what a form must send back to be believed
 * @param told what the last act did, said once; empty for nothing
 */
public record Frame(
        String title,
        String path,
        String county,
        Optional<Who> who,
        ImmutableList<Nav> nav,
        DayLink today,
        boolean demo,
        String token,
        String told) {

    /**
     * Somebody signed in, by office and not by name.
     *
     * @param capacity the capacity, such as {@code 窗口人员}
     * @param office the office
     */
    public record Who(String capacity, String office) {}

    /**
     * A place to go.
     *
     * @param label its name
     * @param href its address
     * @param here whether it is the present page
     */
    public record Nav(String label, String href, boolean here) {}
}
