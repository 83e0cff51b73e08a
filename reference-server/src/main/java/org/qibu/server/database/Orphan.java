package org.qibu.server.database;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * A PostgreSQL that outlived a killed server of the same data folder; it is stopped before a new one starts. Whoever asks
 * holds the folder's lock, so that no living server is behind it.
 */
final class Orphan {
    private static final Logger LOG = Logger.getLogger(Orphan.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long NOBODY = -1;
    private static final Path PROCESSES = Path.of("/proc");

    private Orphan() {}

    static void stopIn(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        // Without /proc nobody can be told from nobody; PostgreSQL then refuses a second start by itself.
        if (Files.notExists(PROCESSES.resolve("self"))) {
            return;
        }
        try {
            ImmutableList<ProcessHandle> left = workingIn(data);
            if (!left.isEmpty()) {
                LOG.warning(() -> "上次服务异常终止，先停止遗留的数据库进程 " + left.size() + " 个");
                stop(postmaster(pidFile), left, data);
            }
            // Where nobody reaps it, a killed postmaster stays a zombie and its file would forbid the start for ever.
            Files.deleteIfExists(pidFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping an orphan", interrupted);
        }
    }

    /** The pid of the postmaster; a pid can be another process by now, so it is only compared with those in our folder. */
    private static long postmaster(Path pidFile) throws IOException {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::valueOf)
                    .orElse(NOBODY);
        } catch (NoSuchFileException none) {
            return NOBODY;
        }
    }

    private static ImmutableList<ProcessHandle> workingIn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> isMaking(process, data) || worksIn(process.pid(), data))
                .collect(toImmutableList());
    }

    /** Whoever makes the files outlives a killed server, goes on or takes them away again: no second one may make them meanwhile. */
    private static boolean isMaking(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(program -> program.endsWith("/initdb")).isPresent()
                && info.arguments()
                        .filter(all -> Arrays.asList(all).contains(data.toString()))
                        .isPresent();
    }

    /** A zombie works nowhere: its folder can no longer be read. */
    private static boolean worksIn(long pid, Path data) {
        try {
            return Files.isSameFile(PROCESSES.resolve(pid + "/cwd"), data);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void stop(long postmaster, ImmutableList<ProcessHandle> left, Path data)
            throws IOException, InterruptedException {
        // Before those it has begun: told of the end of one of them, it would remove files that are made anew by then.
        left.stream().filter(process -> isMaking(process, data)).forEach(ProcessHandle::destroyForcibly);
        boolean led = left.stream().anyMatch(process -> process.pid() == postmaster);
        for (ProcessHandle process : left) {
            if (!led) {
                // Its postmaster is dead; it rolls back and ends at once.
                signal("-QUIT", process.pid());
            } else if (process.pid() == postmaster) {
                // The fast shutdown: open transactions are rolled back, committed ones are flushed.
                signal("-INT", postmaster);
            }
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!workingIn(data).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("遗留的数据库进程没有停止：" + workingIn(data));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    }
}
