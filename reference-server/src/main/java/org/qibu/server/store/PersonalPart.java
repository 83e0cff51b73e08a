package org.qibu.server.store;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;

/**
 * What a fact says of a natural person (个人信息): field names and their text. No state ever depends on it.
 *
 * @param person a name for the person that tells nothing of them, see {@code MasterKey.pseudonym}
 */
public record PersonalPart(String person, ImmutableMap<String, String> fields) {
    public PersonalPart {
        checkArgument(!person.isBlank(), "a personal part belongs to a person");
    }
}
