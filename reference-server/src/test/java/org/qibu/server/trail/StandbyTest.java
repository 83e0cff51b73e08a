package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.load.Owner;

/** A database whose synchronous standby does not answer. */
@Timeout(60)
class StandbyTest {
    @TempDir
    private Path home;

    @Test
    void nothingIsPublishedThatTheStandbyDoesNotHold() throws Exception {
        try (Database database = EmbeddedDatabase.start(home.resolve("database"), 4)) {
            Owner owner = Owner.of(home);
            Diaries diaries = Diaries.on(database, "610702", home);
            Sequencer sequencer = diaries.sequencer(diaries.queries(), Duration.ofMinutes(1));
            sequencer.step();
            diaries.write(3);
            require(owner, "standby");

            CompletableFuture<Boolean> step = CompletableFuture.supplyAsync(sequencer::step);
            awaitWaiting(owner);

            assertThat(diaries.published().tree().size()).isZero();
            assertThat(step).isNotDone();
            require(owner, "");
            step.get(30, TimeUnit.SECONDS);
            assertThat(diaries.published().tree().size()).isEqualTo(3);
        }
    }

    /** Whom a commit waits for; as an administrator sets it. */
    private static void require(Owner owner, String standby) throws Exception {
        owner.execute("alter system set synchronous_standby_names = '" + standby + "'", "select pg_reload_conf()");
        while (!owner.texts("show synchronous_standby_names").contains(standby)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void awaitWaiting(Owner owner) throws Exception {
        while (owner.texts("select query from pg_stat_activity where wait_event = 'SyncRep'")
                .isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
