package org.qibu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** A PostgreSQL that outlived a killed server of the same data folder; it is stopped before a new one starts. */
final class Orphan {
    private static final Logger LOG = Logger.getLogger(Orphan.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Orphan() {}

    static void stopIn(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        running(pidFile, data).ifPresent(pid -> stop(pid, pidFile));
    }

    private static Optional<Long> running(Path pidFile, Path data) {
        try {
            if (Files.notExists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            // A pid can be another process by now: ours works in our data folder.
            return lines.stream()
                    .findFirst()
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::valueOf)
                    .filter(pid -> worksIn(pid, data));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean worksIn(long pid, Path data) {
        try {
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), data);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void stop(long pid, Path pidFile) {
        LOG.warning(() -> "上次服务异常终止，先停止遗留的数据库进程 " + pid);
        try {
            // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, committed ones are flushed.
            int sent = new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .start()
                    .waitFor();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            // Not ProcessHandle.onExit(): where nobody reaps it, a stopped postgres stays a zombie.
            while (sent == 0 && Files.exists(pidFile) && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping process " + pid, interrupted);
        }
    }
}
