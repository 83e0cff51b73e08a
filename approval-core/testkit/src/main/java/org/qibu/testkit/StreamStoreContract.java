package org.qibu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qibu.approval.canon.NotCanonicalException;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.Addition;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.KeyReusedException;
import org.qibu.approval.store.Request;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamStore;

/**
 * What a {@link StreamStore} must do. An implementer extends this class, opens the store on a real database in
 * {@link #open} and adds nothing:
 *
 * <pre>{@code
 * class CountyStoreTest extends StreamStoreContract {
 *     @Override
 *     protected StreamStore open() {
 *         return new CountyStore(DATABASE.source());
 *     }
 * }
 * }</pre>
 *
 * <p>Every test uses streams of its own, so the database need not be emptied. The kit cannot pull a plug: that a commit is
 * on the disk (PostgreSQL: {@code fsync} and {@code synchronous_commit} on) is for the implementer to see to.
 */
public abstract class StreamStoreContract extends CrowdedStoreContract {
    private static final DivisionCode OTHER_COUNTY = DivisionCode.parse("610703");

    /** For the implementer's class. */
    protected StreamStoreContract() {}

    /**
     * Opens the store on the database under test. It is called again within a test, as a process that starts anew would,
     * so nothing may be handed over in memory; called from one thread, while what it returns is used by several at once.
     */
    @Override
    protected abstract StreamStore open();

    @Test
    void aStreamThatIsNotThereHasNoFacts() {
        assertThat(store.read(stream).isEmpty()).isTrue();
        assertThat(store.done(stream, request("一"))).isEmpty();
    }

    @Test
    void whatIsAppendedIsReadInItsOrder() {
        Head first = append(0, request("一"), "一", "二");
        Head second = store.append(
                new Addition<>(stream, 2, ImmutableList.of(new Note.Struck(Instant.EPOCH, 1)), request("二")));

        assertThat(first).isEqualTo(stream.at(2));
        assertThat(second).isEqualTo(stream.at(3));
        assertThat(store.read(stream).events())
                .isEqualTo(ImmutableList.builder()
                        .addAll(Note.of("一", "二"))
                        .add(new Note.Struck(Instant.EPOCH, 1))
                        .build());
    }

    @Test
    void manyFactsAreReadInTheirOrder() {
        String[] texts = IntStream.range(0, 120).mapToObj(Integer::toString).toArray(String[]::new);

        append(0, request("一"), texts);

        assertThat(texts()).containsExactly(texts);
    }

    @Test
    void everyCharacterIsKeptAsItWasGiven() {
        String[] texts = {"\"\\\b\f\n\r\t\u0001", "e\u0301 \u00e9", "𠮷田䶮", " a  b ", "", "\u2028", "'; --", "%_"};
        append(0, request("一"), texts);

        assertThat(texts()).containsExactly(texts);
    }

    @Test
    void aLongFactIsKeptWhole() {
        String text = "长".repeat(300_000);
        append(0, request("一"), text);

        assertThat(texts()).containsExactly(text);
    }

    @Test
    void streamsAreKeptApart() {
        ImmutableList<StreamId<Note>> others = ImmutableList.of(
                Note.KIND.stream(OTHER_COUNTY, stream.key()),
                Note.KIND.stream(COUNTY, stream.key() + "/1"),
                Note.KIND.stream(COUNTY, stream.key().toUpperCase(Locale.ROOT)));
        append(0, request("一"), "一");

        for (StreamId<Note> other : others) {
            assertThat(store.read(other).isEmpty()).as("%s", other).isTrue();
            store.append(new Addition<>(other, 0, Note.of(other.toString()), request("一")));
        }

        assertThat(texts()).containsExactly("一");
        assertThat(others)
                .allSatisfy(other -> assertThat(store.read(other).events()).isEqualTo(Note.of(other.toString())));
    }

    @Test
    void whoHasNotSeenTheNewestIsRefusedAndNothingIsWritten() {
        append(0, request("一"), "一", "二");

        for (int seen : new int[] {0, 1, 3, 7}) {
            assertThatThrownBy(() -> append(seen, request("迟" + seen), "迟"))
                    .as("seen %s of 2", seen)
                    .isInstanceOfSatisfying(
                            StaleHeadsException.class,
                            stale -> assertThat(stale.streams()).hasToString("[" + stream + "]"));
        }
        assertThat(texts()).containsExactly("一", "二");
    }

    @Test
    void aStreamThatIsNotThereHasNoOtherHeadThanNought() {
        assertThatThrownBy(() -> append(1, request("一"), "一")).isInstanceOf(StaleHeadsException.class);

        assertThat(store.read(stream).isEmpty()).isTrue();
    }

    @Test
    void whoWasRefusedMayComeAgainWithTheSameRequest() {
        append(0, request("先"), "先");
        assertThatThrownBy(() -> append(0, request("后"), "后")).isInstanceOf(StaleHeadsException.class);
        assertThat(store.done(stream, request("后"))).isEmpty();

        assertThat(append(1, request("后"), "后")).isEqualTo(stream.at(2));
        assertThat(texts()).containsExactly("先", "后");
    }

    @Test
    void aRequestThatComesAgainIsDoneOnceAndAnsweredAsAtFirst() {
        append(0, request("一"), "一", "二");
        append(2, request("二"), "三");

        assertThat(append(0, request("一"), "一", "二")).isEqualTo(stream.at(2));
        assertThat(append(3, request("一"), "改过的")).isEqualTo(stream.at(2));
        assertThat(store.done(stream, request("一"))).isEqualTo(Optional.of(stream.at(2)));
        assertThat(store.done(stream, request("二"))).isEqualTo(Optional.of(stream.at(3)));
        assertThat(texts()).containsExactly("一", "二", "三");
    }

    @Test
    void aKeyThatComesWithAnotherRequestIsRefused() {
        append(0, Request.of("键", "甲"), "甲");

        assertThatThrownBy(() -> append(1, Request.of("键", "乙"), "乙"))
                .isInstanceOfSatisfying(
                        KeyReusedException.class,
                        reused -> assertThat(reused.key()).isEqualTo("键"));
        assertThatThrownBy(() -> store.done(stream, Request.of("键", "乙"))).isInstanceOf(KeyReusedException.class);
        assertThat(texts()).containsExactly("甲");
    }

    @Test
    void keysOfDifferentStreamsNeverMeet() {
        StreamId<Note> other = fresh();
        append(0, Request.of("键", "甲"), "甲");

        assertThat(store.done(other, Request.of("键", "乙"))).isEmpty();
        assertThat(store.append(new Addition<>(other, 0, Note.of("乙"), Request.of("键", "乙"))))
                .isEqualTo(other.at(1));
    }

    @Test
    void aKeyMayHaveEveryLengthThatIsAllowed() {
        Request longest = Request.of("键".repeat(255), "甲");
        append(0, longest, "甲");

        assertThat(store.done(stream, longest)).contains(stream.at(1));
    }

    @Test
    void whereOneFactCannotBeWrittenNoneIs() {
        append(0, request("一"), "一");

        // Half a character has no bytes, so the third fact is refused after the first two could be written.
        assertThatThrownBy(() -> append(1, request("二"), "二", "三", "\ud800")).isInstanceOf(NotCanonicalException.class);
        assertThat(texts()).containsExactly("一");
        assertThat(store.done(stream, request("二"))).isEmpty();
        assertThat(append(1, request("三"), "四")).isEqualTo(stream.at(2));
    }

    @Test
    void whatWasAppendedIsThereWhenTheStoreIsOpenedAnew() {
        append(0, request("一"), "一", "二");

        StreamStore reopened = open();

        assertThat(reopened.read(stream).events()).isEqualTo(Note.of("一", "二"));
        assertThat(reopened.done(stream, request("一"))).contains(stream.at(2));
        assertThatThrownBy(() -> reopened.append(new Addition<>(stream, 0, Note.of("迟"), request("二"))))
                .isInstanceOf(StaleHeadsException.class);
    }
}
