package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.load.Owner;

/** A database with a synchronous standby: one that does not answer, and one that takes over. */
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
            await(owner, "select 1 from pg_stat_activity where wait_event = 'SyncRep'");

            assertThat(diaries.published().tree().size()).isZero();
            assertThat(step).isNotDone();
            require(owner, "");
            step.get(30, TimeUnit.SECONDS);
            assertThat(diaries.published().tree().size()).isEqualTo(3);
        }
    }

    /** What was published must not be lost with the machine: a log that begins again before it would be a rewritten one. */
    @Test
    void theStandbyThatTakesOverHoldsAllThatWasPublished(@TempDir Path folder) throws Exception {
        try (Database database = EmbeddedDatabase.start(home.resolve("database"), 4);
                Standby standby = Standby.of(home, folder.resolve("standby"))) {
            Owner owner = Owner.of(home);
            Diaries diaries = Diaries.on(database, "610702", home);
            diaries.write(300);
            require(owner, Standby.NAME);
            await(owner, "select 1 from pg_stat_replication where sync_state = 'sync'");
            diaries.write(7);
            // It is killed soon; whoever takes over need not wait for the end of its lease.
            diaries.sequencer(diaries.queries(), Duration.ofMillis(1)).step();
            SignedNote published = diaries.trail().checkpoint().orElseThrow();
            kill(home);

            Diaries taken = diaries.on(standby.promoted());
            assertThat(taken.trail().checkpoint()).contains(published);
            assertThat(taken.published().tree().size()).isEqualTo(307);
            taken.write(2);
            taken.sequencer().step();
            assertThat(taken.published().tree().size()).as("it goes on").isEqualTo(309);
            assertThat(FactCheck.of(taken.trail(), done -> {}).differences()).isZero();
        }
    }

    private static void kill(Path home) throws Exception {
        String pid = Files.readAllLines(home.resolve("database/postgres/postmaster.pid"))
                .get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        List<ProcessHandle> others = postmaster.children().toList();
        postmaster.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whom a commit waits for; as an administrator sets it. */
    private static void require(Owner owner, String standby) throws Exception {
        owner.execute("alter system set synchronous_standby_names = '" + standby + "'", "select pg_reload_conf()");
        while (!owner.texts("show synchronous_standby_names").contains(standby)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Waits until something of the sort is there. */
    private static void await(Owner owner, String query) throws Exception {
        while (owner.texts(query).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
