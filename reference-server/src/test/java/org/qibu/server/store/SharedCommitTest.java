package org.qibu.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.qibu.approval.store.StreamId;

class SharedCommitTest {
    private final BlockingQueue<ImmutableList<Prepared>> begun = new LinkedBlockingQueue<>();
    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch durable = new CountDownLatch(1);
    private final SharedCommit commit = new SharedCommit(this::write);

    /** What is written first takes long, and then takes long to become durable. */
    private ImmutableMap<Prepared, RuntimeException> write(ImmutableList<Prepared> together, Runnable committing) {
        begun.add(together);
        Uninterruptibles.awaitUninterruptibly(written);
        committing.run();
        Uninterruptibles.awaitUninterruptibly(durable);
        return ImmutableMap.of();
    }

    private static Prepared append() {
        StreamId<Diary> diary = Diary.fresh();
        return new Prepared(
                Append.on(diary.at(0)).with(diary, Diary.pages("一")), ImmutableList.of(), ImmutableList.of());
    }

    private CompletableFuture<Void> appended(Prepared append) {
        return CompletableFuture.runAsync(() -> commit.append(append));
    }

    /** Who comes while others write waits for the end of that, and not for the disk, on which nothing can be saved by waiting. */
    @Test
    void theNextAreWrittenWhileThoseBeforeBecomeDurable() throws Exception {
        Prepared first = append();
        Prepared second = append();
        CompletableFuture<Void> one = appended(first);
        assertThat(begun.poll(10, TimeUnit.SECONDS)).containsExactly(first);
        CompletableFuture<Void> other = appended(second);
        assertThat(begun.poll(200, TimeUnit.MILLISECONDS))
                .as("not while the first writes")
                .isNull();

        written.countDown();
        assertThat(begun.poll(10, TimeUnit.SECONDS)).containsExactly(second);
        assertThat(one).as("nobody is told before it is durable").isNotDone();
        assertThat(other).isNotDone();

        durable.countDown();
        one.get(10, TimeUnit.SECONDS);
        other.get(10, TimeUnit.SECONDS);
    }

    @Test
    void theNextHaveTheirTurnAlsoWhereThoseBeforeFail() throws Exception {
        SharedCommit broken = new SharedCommit((together, committing) -> {
            begun.add(together);
            Uninterruptibles.awaitUninterruptibly(written);
            throw new DataAccessException("on purpose");
        });
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> broken.append(append()));
        assertThat(begun.poll(10, TimeUnit.SECONDS)).hasSize(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> broken.append(append()));
        written.countDown();

        assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> other.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(DataAccessException.class);
    }
}
