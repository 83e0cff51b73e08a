package org.qibu.approval.fact;

import java.util.UUID;
import org.qibu.approval.canon.Tags;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.privacy.PersonEvent;
import org.qibu.approval.store.FactKind;
import org.qibu.approval.store.StreamId;

/** How the facts about what is kept of a person are written down. A literal that was ever written is never changed and never reused. */
public final class PersonFacts {
    /** A stream for each person, named by the number of the key that what is kept of them is sealed under. */
    public static final FactKind<PersonEvent> KIND = FactKind.named(
                    "person", PersonEvent.class, Tags.NONE, event -> Stamps.of(event.stamp()))
            .type("erased", PersonEvent.Erased.class)
            .build();

    private PersonFacts() {}

    /** What is known of the person whose key has this number. */
    public static StreamId<PersonEvent> of(DivisionCode county, UUID key) {
        return KIND.stream(county, key.toString());
    }
}
