package org.qibu.approval.fact;

import org.qibu.approval.canon.Tags;
import org.qibu.approval.privacy.PersonEvent;
import org.qibu.approval.store.FactKind;

/** How the facts about what is kept of a person are written down. A literal that was ever written is never changed and never reused. */
public final class PersonFacts {
    /** A stream for each person, named by the number of the key that what is kept of them is sealed under. */
    public static final FactKind<PersonEvent> KIND = FactKind.named(
                    "person", PersonEvent.class, Tags.NONE, event -> Stamps.of(event.stamp()))
            .type("erased", PersonEvent.Erased.class)
            .build();

    private PersonFacts() {}
}
