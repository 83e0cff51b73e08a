package org.qibu.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.access.Role;
import org.qibu.server.api.DemoServer.Running;
import org.qibu.server.jobs.Job;
import org.qibu.server.jobs.Jobs;
import org.qibu.server.running.Server;

/** Several servers on one database: what happens at one is seen at the other, jobs are done once, and one leaves in order. */
@ExtendWith(DemoServer.class)
@Timeout(60)
class SeveralServersIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Tests choose their own jobs, so that a server that runs beside them takes none. */
    private static final String JOB = "test-" + System.nanoTime();

    private static Running running;

    @TempDir
    private Path folder;

    @BeforeAll
    static void find(Running server) {
        running = server;
    }

    @Test
    void whatIsWrittenThroughOneIsSeenLiveThroughTheOther() throws Exception {
        try (Server second = running.beside(folder)) {
            Builder builder = Builder.at(running.address());
            Client there = new Client(second.address(), builder.client().cookie());
            try (Follower follower = Follower.of(there)) {
                String project = builder.registers("两台服务");
                long written = System.nanoTime();
                follower.hearsOfAChange();
                assertThat(Duration.ofNanos(System.nanoTime() - written))
                        .as("told, and not found out later")
                        .isLessThan(Duration.ofSeconds(5));
                assertThat(there.get("projects/" + project).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void whoeverListensAgainAfterALossLooksAgain() throws Exception {
        try (Server second = running.beside(folder)) {
            Client there = new Client(
                    second.address(),
                    Client.as(running.address(), Role.PROJECT_OFFICER, "").cookie());
            try (Follower follower = Follower.of(there)) {
                // Every connection that listens is cut; each server makes its own anew, and tells of what it may have
                // missed.
                assertThat(running.database()
                                .queries()
                                .fetchSingle("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                        + " where usename = current_user and query ilike '%max(id)%from qibu.fact%'"
                                        + " and pid <> pg_backend_pid()")
                                .get(0, int.class))
                        .isPositive();
                follower.hearsOfAChange();
            }
        }
    }

    @Test
    void aJobThatIsDueIsDoneOnceByWhicheverServerComesFirst() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger watched = new AtomicInteger();
        ImmutableList<Job> jobs = ImmutableList.of(Job.every(JOB, Duration.ofDays(1), runs::incrementAndGet));
        var source = running.database().source();
        Duration often = Duration.ofMillis(100);
        try (Jobs first = Jobs.start(source, jobs, often, (job, lag, took, failed) -> watched.incrementAndGet());
                Jobs second = Jobs.start(source, jobs, often, (job, lag, took, failed) -> watched.incrementAndGet())) {
            waitFor(runs, 1);
            // Both ask many times more.
            TimeUnit.MILLISECONDS.sleep(1000);
            assertThat(runs).hasValue(1);
            assertThat(watched).hasValue(1);
            assertThat(first.overdue()).containsEntry(JOB, Duration.ZERO);

            running.database()
                    .queries()
                    .execute("update qibu.scheduled_task set execution_time = now() where task_name = ?", JOB);
            waitFor(runs, 2);
            TimeUnit.MILLISECONDS.sleep(1000);
            assertThat(runs).as("due again, done once again").hasValue(2);
            assertThat(second.overdue()).containsEntry(JOB, Duration.ZERO);
        }
    }

    private static void waitFor(AtomicInteger runs, int wanted) throws InterruptedException {
        for (int tries = 0; runs.get() < wanted && tries < 200; tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(runs.get()).isEqualTo(wanted);
    }

    /** A file that is on its way when the server is told to stop is taken to its end; meanwhile nobody new is sent here. */
    @Test
    void aRequestUnderWayIsFinishedWhileTheServerSaysThatItLeaves() throws Exception {
        Server leaving = running.beside(folder);
        byte[] file = Builder.pdf("停机试验");
        String cookie = Builder.at(running.address()).client().cookie();
        URI address = URI.create(leaving.address());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/files?name=a.pdf HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                            + "\r\nContent-Type: application/octet-stream\r\nConnection: close\r\nContent-Length: "
                            + file.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(file, 0, 20);
            out.flush();
            waitUntilUnderWay(leaving);

            CompletableFuture<Void> closing = CompletableFuture.runAsync(leaving::close);
            HttpResponse<String> ready = health(leaving.managementAddress(), "ready", 503);
            assertThat(ready.body()).contains("server.leaving");
            assertThat(health(leaving.address(), "ready", 503).body()).contains("server.leaving");
            assertThat(health(leaving.address(), "live", 200).statusCode()).isEqualTo(200);
            assertThat(closing).isNotDone();

            out.write(file, 20, file.length - 20);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 201 ");
            closing.get(20, TimeUnit.SECONDS);
        }
    }

    private static void waitUntilUnderWay(Server server) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            String figures = HTTP.send(
                            HttpRequest.newBuilder(URI.create(server.managementAddress() + "metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            if (figures.contains("qibu_requests_under_way 1.0")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("nothing is under way");
    }

    private static HttpResponse<String> health(String address, String question, int wanted) throws Exception {
        for (int tries = 0; ; tries++) {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(address + "health/" + question))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == wanted || tries == 100) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
