package org.qibu.server.paging;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Where in a list a page begins: a row, told by its values in the columns that order the list, and whether what follows it or
 * what goes before it is wanted. The row need not be there any more.
 *
 * @param backward whether what goes before is wanted
 * @param key the row's values in the order of the columns; fewer than there are columns stand for all rows that begin so
 */
public record Place(boolean backward, ImmutableList<String> key) {
    private static final Splitter PARTS = Splitter.on('~');
    private static final String AFTER = "a";
    private static final String BEFORE = "b";

    public Place {
        checkArgument(!key.isEmpty(), "a place without a key");
        // No key has a control character, and the database cannot even be asked for one.
        checkArgument(
                key.stream().allMatch(part -> part.chars().noneMatch(Character::isISOControl)), "no place: %s", key);
    }

    /** Reads what {@link #toString} writes. */
    public static Place parse(String text) {
        ImmutableList<String> parts = ImmutableList.copyOf(PARTS.split(text));
        checkArgument(parts.get(0).equals(AFTER) || parts.get(0).equals(BEFORE), "no place: %s", text);
        return new Place(
                parts.get(0).equals(BEFORE),
                parts.stream()
                        .skip(1)
                        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                        .collect(toImmutableList()));
    }

    /** The other side of the same row. */
    Place otherSide() {
        return new Place(!backward, key);
    }

    /** One word that an address can carry; what it is made of is not a client's to build on. */
    @Override
    public String toString() {
        return Stream.concat(
                        Stream.of(backward ? BEFORE : AFTER),
                        key.stream().map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)))
                .reduce((one, other) -> one + "~" + other)
                .orElseThrow();
    }
}
