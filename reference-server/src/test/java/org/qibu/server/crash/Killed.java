package org.qibu.server.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server process with its PostgreSQL, and ways to kill them; only processes it started itself are killed. */
final class Killed {
    private final Path home;
    private final Process process;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread reader;

    private Killed(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.reader = new Thread(this::read);
        reader.start();
    }

    static Killed start(Path home, int round) throws IOException {
        Path log = home.resolveSibling("server-" + round + ".log");
        return new Killed(
                home,
                new ProcessBuilder(List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                IntakeServer.class.getName(),
                                home.toString(),
                                Integer.toString(round)))
                        .redirectError(new File(log.toString()))
                        .start());
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                if (line.equals("READY")) {
                    ready.countDown();
                } else if (line.startsWith("ACK ")) {
                    acknowledged.add(line.substring(4));
                }
            });
        } catch (IOException ended) {
            // The pipe ends with the process.
        }
        ready.countDown();
    }

    /** Waits until it has acknowledged so many, and then so long: from 0 on it may be killed within its first intakes. */
    void workFor(int acknowledgements, long millis) throws InterruptedException {
        if (!ready.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the server did not come up, see its log beside " + home);
        }
        while (acknowledged.size() < acknowledgements) {
            if (!process.isAlive()) {
                throw new AssertionError("the server ended by itself, see its log beside " + home);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    /** Kills the server at once; its PostgreSQL lives on as an orphan. */
    Queue<String> kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
        return acknowledged;
    }

    /** Kills PostgreSQL at once. */
    void killDatabase() throws IOException {
        Path pid = home.resolve("postgres").resolve("postmaster.pid");
        if (Files.exists(pid)) {
            long postmaster = Long.parseLong(Files.readAllLines(pid).get(0).strip());
            ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
