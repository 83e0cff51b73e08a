package org.qibu.server.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qibu.server.schema.Tables.SUBMISSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.server.database.TestDatabase;

class KeysetTest {
    private static final DSLContext QUERIES = TestDatabase.get().queries();
    private static final String COUNTY = "610799";
    private static final Keyset BY_DAY = Keyset.by(SUBMISSION.FILED_ON, SUBMISSION.ID);
    private static final int ROWS = 23;

    private final List<String> inOrder = new ArrayList<>();

    /** Three to a day, so that the day alone does not tell them apart. */
    @BeforeEach
    void fill() {
        for (int i = 0; i < ROWS; i++) {
            inOrder.add("R~%&/" + (char) ('a' + i));
        }
        List<Integer> places = new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
        Collections.shuffle(places, new Random(7));
        places.forEach(i -> add(inOrder.get(i), i / 3));
    }

    private static void add(String id, int day) {
        QUERIES.insertInto(SUBMISSION)
                .set(SUBMISSION.COUNTY, COUNTY)
                .set(SUBMISSION.ID, id)
                .set(SUBMISSION.PROJECT, "P")
                .set(SUBMISSION.BUILDER, "B")
                .set(SUBMISSION.FILED_ON, LocalDate.of(2026, 10, 1).plusDays(day))
                .set(SUBMISSION.RECEIVED, false)
                .set(SUBMISSION.OVER, false)
                .set(SUBMISSION.DUE_ON, LocalDate.of(2026, 10, 1))
                .set(SUBMISSION.VERSION, 1)
                .execute();
    }

    @AfterEach
    void empty() {
        QUERIES.deleteFrom(SUBMISSION).where(SUBMISSION.COUNTY.eq(COUNTY)).execute();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 22, 23, 24, 200})
    void forwardAndBackEveryRowOnce(int rows) {
        List<String> forward = new ArrayList<>();
        Page<String> page = page(BY_DAY, Part.first(rows));
        assertThat(page.previous()).isEmpty();
        forward.addAll(page.items());
        while (page.next().isPresent()) {
            page = page(BY_DAY, Part.first(rows).at(sent(page.next().orElseThrow())));
            forward.addAll(page.items());
        }
        assertThat(forward).isEqualTo(inOrder);

        List<String> back = new ArrayList<>(page.items());
        while (page.previous().isPresent()) {
            page = page(BY_DAY, Part.first(rows).at(sent(page.previous().orElseThrow())));
            back.addAll(0, page.items());
            assertThat(page.next()).isPresent();
        }
        assertThat(back).isEqualTo(inOrder);
    }

    @Test
    void theGreatestFirst() {
        Collections.reverse(inOrder);
        assertThat(Page.all(part -> page(BY_DAY.descending(), part))).isEqualTo(inOrder);
        Page<String> first = page(BY_DAY.descending(), Part.first(4));
        assertThat(page(BY_DAY.descending(), Part.first(4).at(first.next().orElseThrow()))
                        .items())
                .isEqualTo(inOrder.subList(4, 8));
    }

    @Test
    void rowsThatComeAndGoMoveNoOther() {
        Page<String> first = page(BY_DAY, Part.first(5));
        add("A new one", 0);
        QUERIES.deleteFrom(SUBMISSION)
                .where(SUBMISSION.ID.eq(inOrder.get(4)), SUBMISSION.COUNTY.eq(COUNTY))
                .execute();

        assertThat(page(BY_DAY, Part.first(5).at(first.next().orElseThrow())).items())
                .isEqualTo(inOrder.subList(5, 10));
    }

    @Test
    void beyondTheEndThereIsAWayBack() {
        Page<String> beyond = page(BY_DAY, Part.first(5).at(Place.parse("a~2027-01-01")));
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.next()).isEmpty();
        assertThat(page(BY_DAY, Part.first(5).at(beyond.previous().orElseThrow()))
                        .items())
                .isEqualTo(inOrder.subList(18, 23));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"a~nosuchday, not a day", "a~2026-13-01, no day of any year", "a~2026-10-01~a~b, more than the columns"
    })
    void whatIsNoPlaceOfTheListIsRefused(String place, String why) {
        assertThatThrownBy(() -> page(BY_DAY, Part.FIRST.at(Place.parse(place))))
                .as(why)
                .isInstanceOf(NoSuchPlaceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "c~x", "~", "a~%zz", "a~%00"})
    void whatIsNoPlaceIsRefused(String text) {
        assertThatThrownBy(() -> Place.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** As it goes to a client and comes back. */
    private static Place sent(Place place) {
        assertThat(place.toString()).matches("[ab](~[A-Za-z0-9.*_+%-]+){1,4}");
        return Place.parse(place.toString());
    }

    private static Page<String> page(Keyset keyset, Part part) {
        SelectConditionStep<Record2<LocalDate, String>> list = QUERIES.select(SUBMISSION.FILED_ON, SUBMISSION.ID)
                .from(SUBMISSION)
                .where(SUBMISSION.COUNTY.eq(COUNTY));
        return keyset.page(part, list).flatMap(row -> Optional.of(row.value2()));
    }
}
