package org.qibu.server.console.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Role;

/**
 * What the offices of a place are called, and the demo identities in them.
 *
 * @param departments department id to Chinese name, in the order of the pack
 * @param builders unified social credit code to name, of the builders of the demo
 */
public record Offices(ImmutableMap<String, String> departments, ImmutableMap<String, String> builders) {
    /** The office of whoever asks, in Chinese. */
    public String name(Caller caller) {
        return caller.role() == Role.BUILDER
                ? builders.getOrDefault(caller.office(), caller.office())
                : departments.getOrDefault(caller.office(), caller.office());
    }

    /** A builder by its code: its name, or the code where the name is not known. */
    public String builderName(String code) {
        return builders.getOrDefault(code, code);
    }

    /** A builder by its code: its name with the code, or the code alone where the name is not known. */
    public String builder(String code) {
        return builders.containsKey(code) ? builders.get(code) + "（" + code + "）" : code;
    }

    /** The identity a sign-in form sends. */
    public static String identity(Caller caller) {
        return caller.role().name() + ":" + caller.office();
    }

    /** Every identity of the demo. */
    public ImmutableList<Caller> identities() {
        ImmutableList.Builder<Caller> all = ImmutableList.builder();
        builders.keySet().forEach(code -> all.add(new Caller(Role.BUILDER, code)));
        all.add(new Caller(Role.WINDOW_CLERK, ""), new Caller(Role.PROJECT_OFFICER, ""));
        departments.keySet().forEach(department -> {
            all.add(new Caller(Role.OFFICER, department));
            all.add(new Caller(Role.REVIEWER, department));
            all.add(new Caller(Role.LEADER, department));
        });
        return all.build();
    }
}
