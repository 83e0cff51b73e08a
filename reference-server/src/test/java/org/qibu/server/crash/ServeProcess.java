package org.qibu.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qibu.server.Qibu;

/**
 * {@code serve --demo} in a process of its own, to be killed; only processes it started itself are killed.
 *
 * @param started its address, once it says that it is up
 * @param said everything it printed, once it has ended
 */
public record ServeProcess(
        Path home, Process process, CompletableFuture<String> started, CompletableFuture<String> said) {
    private static final ImmutableList<String> UP_SOON = ImmutableList.of("-XX:TieredStopAtLevel=1");
    private static final Pattern ADDRESS = Pattern.compile(".*已启动：(http://\\S+).*");

    /** Starts it and waits until it is up. */
    public static ServeProcess start(Path home) throws Exception {
        return start(home, ImmutableMap.of());
    }

    /** Starts it with more in its environment, and with these arguments, and waits until it is up. */
    public static ServeProcess start(Path home, ImmutableMap<String, String> environment, String... arguments)
            throws Exception {
        ServeProcess starting = launch(home, environment, arguments);
        starting.started.get(120, TimeUnit.SECONDS);
        return starting;
    }

    /** Starts it to run for long, with these options of its JVM, and waits until it is up. */
    public static ServeProcess forLong(Path home, ImmutableList<String> jvm) throws Exception {
        ServeProcess starting = launch(home, ImmutableMap.of(), jvm);
        starting.started.get(120, TimeUnit.SECONDS);
        return starting;
    }

    /** Starts it and does not wait. */
    static ServeProcess launch(Path home, ImmutableMap<String, String> environment, String... arguments)
            throws IOException {
        return launch(home, environment, UP_SOON, arguments);
    }

    private static ServeProcess launch(
            Path home, ImmutableMap<String, String> environment, ImmutableList<String> jvm, String... arguments)
            throws IOException {
        Process process = process(home, environment, jvm, arguments);
        CompletableFuture<String> address = new CompletableFuture<>();
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, address, said));
        reader.setDaemon(true);
        reader.start();
        return new ServeProcess(home, process, address, said);
    }

    /** Where it listens. */
    public String address() {
        return started.join();
    }

    private static Process process(
            Path home, ImmutableMap<String, String> environment, ImmutableList<String> jvm, String... arguments)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())))
                .redirectErrorStream(true);
        builder.command().addAll(jvm);
        builder.command()
                .addAll(List.of(
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Qibu.class.getName(),
                        "serve",
                        "--demo",
                        "--port",
                        "0",
                        "--home",
                        home.toString()));
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void read(Process process, CompletableFuture<String> address, CompletableFuture<String> said) {
        StringBuilder lines = new StringBuilder();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(line -> {
                lines.append(line).append('\n');
                Matcher started = ADDRESS.matcher(line);
                if (started.matches()) {
                    address.complete(started.group(1));
                }
            });
        } catch (IOException | UncheckedIOException ended) {
            // The pipe ends with the process.
        }
        address.completeExceptionally(new AssertionError("it ended by itself: " + lines));
        said.complete(lines.toString());
    }

    /** Kills the server at once; its PostgreSQL lives on as an orphan. */
    public void kill() throws InterruptedException {
        assertThat(process.isAlive()).as("the server ended by itself").isTrue();
        process.destroyForcibly().waitFor();
    }

    /** Kills PostgreSQL at once, every process of it. */
    void killDatabase() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> others = postmaster.children().toList();
        postmaster.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills one process of PostgreSQL that serves a connection of the server; the others live on. */
    public void killConnection() throws IOException {
        postmaster()
                .children()
                .filter(process -> title(process).contains("qibu_server"))
                .findAny()
                .orElseThrow()
                .destroyForcibly();
    }

    private ProcessHandle postmaster() throws IOException {
        List<String> file = Files.readAllLines(home.resolve("database/postgres/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(file.get(0).strip())).orElseThrow();
    }

    /** How long processors have worked for it: for the server itself, and for its PostgreSQL. */
    public Duration worked() throws IOException {
        return Stream.concat(
                        Stream.of(process.toHandle(), postmaster()),
                        postmaster().children())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static String title(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    /** Waits until it ends by itself, as failed, and gives what it said. */
    public String fails() throws Exception {
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("it ends by itself")
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(70);
        return said.get(10, TimeUnit.SECONDS);
    }

    /** Ends it in order. */
    public void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("it ends when told to")
                .isTrue();
    }
}
