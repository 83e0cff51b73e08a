package org.qibu.server.bench;

import com.google.common.base.Strings;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Names new lives: a letter, the day, and a number that runs within the day, as in {@code B20261019-000012}. Two at once get
 * two names here; another server on the same county may take the same name first, and then the highest is asked for anew.
 */
final class Serials {
    private final Map<String, Integer> given = new ConcurrentHashMap<>();

    /**
     * The next name.
     *
     * @param highest finds the highest name that begins so among those in use; asked when nothing is known of that beginning
     */
    String next(String letter, LocalDate day, Function<String, Optional<String>> highest) {
        String beginning = letter + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-";
        int next = given.containsKey(beginning)
                ? given.merge(beginning, 1, Integer::sum)
                : after(beginning, highest.apply(beginning));
        return beginning + Strings.padStart(Integer.toString(next), 6, '0');
    }

    private int after(String beginning, Optional<String> highest) {
        int used = highest.map(name -> Integer.parseInt(name.substring(beginning.length())))
                .orElse(0);
        return given.merge(beginning, used + 1, (last, free) -> Math.max(last + 1, free));
    }

    /** Somebody else names lives as well: the highest in use is asked for again. */
    void forget() {
        given.clear();
    }
}
