package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.access.Role;
import org.qibu.server.api.Client.Reply;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;

/**
 * Intakes over HTTP while the server, or its PostgreSQL, or both are killed at random moments: what was acknowledged is there,
 * whole; what was not is there once it is asked for again, and once only. {@code -Dqibu.kills=N} goes on for longer.
 */
class KilledIntakeIT {
    private static final int KILLS = Integer.getInteger("qibu.kills", 3);
    private static final String MATTER = "energy-review";

    @TempDir
    private Path folder;

    private final Map<String, Intake> acknowledged = new ConcurrentHashMap<>();
    private final Set<Intake> unanswered = ConcurrentHashMap.newKeySet();

    /** One filing as it was sent: it can be sent again word for word. */
    private record Intake(String project, JsonObject filing, String key) {
        Reply send(Builder builder) {
            return builder.client().act("projects/" + project + "/submissions", filing, key);
        }
    }

    @Test
    void acknowledgedIsDurableAndARetryIsDoneOnce() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path home = folder.resolve("home");
        Client before = Client.anybody("");
        for (int kill = 0; kill < KILLS; kill++) {
            ServeProcess server = ServeProcess.start(home);
            retryUnanswered(server);
            int known = acknowledged.size();
            before = Client.as(server.address(), Role.WINDOW_CLERK, "");
            var windows = work(server);
            for (int tries = 0; acknowledged.size() + unanswered.size() == known; tries++) {
                assertThat(tries).as("no window gets as far as a filing").isLessThan(6000);
                TimeUnit.MILLISECONDS.sleep(10);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
            kill(server, What.values()[kill % What.values().length], random);
            windows.end();
        }

        ServeProcess server = ServeProcess.start(home);
        retryUnanswered(server);
        assertThat(acknowledged).as("seed %s", seed).hasSizeGreaterThanOrEqualTo(KILLS);
        // Signed in before the server was killed, and not asked to do so again.
        Client clerk = new Client(server.address(), before.cookie());
        acknowledged.forEach((id, intake) -> isWhole(clerk, id, intake));
        server.stop();
        try (Database database = EmbeddedDatabase.start(home.resolve("database"), 2)) {
            AfterKills after = AfterKills.in(home, database);
            acknowledged.forEach((id, intake) -> after.saysWhatWasSent(id, intake.project(), intake.filing()));
            after.readingsAreThoseOfTheFacts();
        }
        System.out.printf("%d kills, %d acknowledged, none lost; seed %d%n", KILLS, acknowledged.size(), seed);
    }

    /** What is killed. */
    private enum What {
        SERVER,
        DATABASE,
        BOTH
    }

    private static void kill(ServeProcess server, What what, Random random) throws Exception {
        if (what != What.SERVER) {
            server.killDatabase();
        }
        if (what == What.BOTH) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(50));
        }
        if (what == What.DATABASE) {
            assertThat(server.fails()).contains("数据库意外终止");
        } else {
            server.kill();
        }
    }

    @Test
    void aLostConnectionIsMadeAnewWithoutARestart() throws Exception {
        ServeProcess server = ServeProcess.start(folder.resolve("home"));
        Builder builder = Builder.at(server.address());
        String project = builder.registers("断线试验");
        Intake intake = new Intake(
                project, builder.filing(project, MATTER), UUID.randomUUID().toString());
        Reply first = intake.send(builder);
        server.killConnection();
        Reply again = intake.send(builder);
        // PostgreSQL ends every connection and reads its log again before it lets anybody in.
        for (int tries = 0; again.status() != 201 && tries < 100; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            again = intake.send(builder);
        }
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(builder.registers("断线之后")).isNotEmpty();
        server.stop();
    }

    /** What no answer came to is asked for again under its key: it is there once, however far it had come. */
    private void retryUnanswered(ServeProcess server) {
        Builder builder = Builder.at(server.address());
        unanswered.forEach(intake -> acknowledged.put(intake.send(builder).id(), intake));
        unanswered.clear();
    }

    private static void isWhole(Client clerk, String id, Intake intake) {
        JsonObject submission = clerk.get("submissions/" + id).json();
        assertThat(submission.getString("project")).isEqualTo(intake.project());
        assertThat(submission.getJsonArray("materials"))
                .hasSameSizeAs(intake.filing().getJsonArray("materials"))
                .allSatisfy(each -> assertThat(clerk.get("files/" + ((JsonObject) each).getString("digest"))
                                .status())
                        .isEqualTo(200));
        assertThat(clerk.get("projects/" + intake.project()).json().getJsonArray("submissions"))
                .as("filed once")
                .containsExactly(id);
    }

    private Windows work(ServeProcess server) {
        AtomicBoolean open = new AtomicBoolean(true);
        ImmutableList<Thread> threads =
                ImmutableList.of(new Thread(() -> takeIn(server, open)), new Thread(() -> takeIn(server, open)));
        for (Thread thread : threads) {
            thread.start();
        }
        return new Windows(open, threads);
    }

    private record Windows(AtomicBoolean open, ImmutableList<Thread> threads) {
        void end() throws InterruptedException {
            open.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private void takeIn(ServeProcess server, AtomicBoolean open) {
        try {
            Builder builder = Builder.at(server.address());
            while (open.get()) {
                String project = builder.registers("断电试验");
                Intake intake = new Intake(
                        project,
                        builder.filing(project, MATTER),
                        UUID.randomUUID().toString());
                unanswered.add(intake);
                Reply reply = intake.send(builder);
                if (reply.status() == 201) {
                    acknowledged.put(reply.id(), intake);
                    unanswered.remove(intake);
                }
            }
        } catch (AssertionError killed) {
            // The connection broke, or PostgreSQL was gone and the server said so: nothing was acknowledged.
        }
    }
}
