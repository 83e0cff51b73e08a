package org.qibu.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.paging.Page;
import org.qibu.server.reading.CountyLists;

/** What was acknowledged is there, whole, whenever the server and its PostgreSQL are killed; what was not is not there by half. */
class KilledServerIT {
    private static final int ROUNDS = 8;
    private static final long SEED = 20261019;

    @TempDir
    private Path folder;

    @Test
    void acknowledgedIsDurableAndNothingIsThereByHalf() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Random random = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Killed server = Killed.start(home, round);
            server.workFor(round == 0 ? 0 : random.nextInt(80), random.nextInt(30));
            if (round % 2 == 1) {
                server.killDatabase();
            }
            acknowledged.addAll(server.kill());
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, 2)) {
            Intake intake = Intake.at(home, database);
            List<String> there = intake.all();
            List<String> missing = new ArrayList<>();
            for (String id : there) {
                missing.addAll(intake.missing(id));
            }
            assertThat(acknowledged).as("seed %s", SEED).hasSizeGreaterThan(ROUNDS);
            assertThat(there).containsAll(acknowledged);
            assertThat(missing).isEmpty();
            assertThat(Page.all(part -> new CountyLists(database.queries(), Intake.COUNTY).atWindow(part)))
                    .hasSameSizeAs(there);
        }
    }

    @Test
    void aServerKilledWhileItIsBeingSetUpStartsAfterwards() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        for (long millis : new long[] {700, 1500, 2500}) {
            Killed server = Killed.start(home, 0);
            Thread.sleep(millis);
            server.kill();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, 2)) {
            assertThat(database.isReady()).isTrue();
        }
    }
}
