package org.qibu.server.console.kit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;

/**
 * An act of office with what must be said to do it.
 *
 * @param action where it is sent
 * @param act the act
 * @param fields what must be said
 * @param open whether its questions are seen at once; true after a failed attempt
 * @param carried whether what was typed is to be carried over a sign-in, in this tab of the browser
 */
public record ActForm(String action, Act act, ImmutableList<Field> fields, boolean open, boolean carried) {
    /** A form of which nothing is carried. */
    public ActForm(String action, Act act, ImmutableList<Field> fields, boolean open) {
        this(action, act, fields, open, false);
    }

    public ActForm {
        // A finding leads to the form that was refused, whose fields keep their plain names; no other form shares them.
        String scope = open ? "" : action + "-" + act.name();
        fields = fields.stream().map(field -> field.within(scope)).collect(toImmutableList());
    }

    /** An act that asks nothing. */
    public static ActForm of(String action, Act act) {
        return new ActForm(action, act, ImmutableList.of(), false);
    }

    /** The same, to be carried over a sign-in. */
    public ActForm carrying() {
        return new ActForm(action, act, fields, open, true);
    }

    /** The same under another label, where several acts of one kind stand together. */
    public ActForm entitled(String label) {
        Act named = new Act(act.name(), label, act.meaning(), act.weight(), act.obstacles());
        return new ActForm(action, named, fields, open, carried);
    }
}
