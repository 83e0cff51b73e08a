package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The package as a county gets it: unpacked and started where no Java is installed. Run by the profile {@code package}. */
@Timeout(300)
class PackageIT {
    private static final Pattern ADDRESS = Pattern.compile("已启动：(http://\\S+)");

    @TempDir
    private Path folder;

    @Test
    void unpackedAndStartedItServesAndStops() throws Exception {
        Path unpacked = unpack(Path.of(System.getProperty("qibu.package", "")));
        Process process = start(
                unpacked,
                "serve",
                "--demo",
                "--port",
                "0",
                "--home",
                folder.resolve("data").toString());
        try {
            String page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address(process)))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(page).contains("<html", "汉台");
        } finally {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).as("ended by the signal, in order").isEqualTo(143);
        assertThat(folder.resolve("data/database/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void itsJavaHoldsWhatTheCommandsNeed() throws Exception {
        Path unpacked = unpack(Path.of(System.getProperty("qibu.package", "")));
        Process process = start(unpacked, "deadline", "--from", "2026-09-18", "--limit", "20wd");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed()).contains("2026-10-22");
        assertThat(unpacked.resolve("使用说明.txt")).content().contains("齐步 ").doesNotContain("@");
        assertThat(unpacked.resolve("java/legal")).isNotEmptyDirectory();
    }

    /** Nothing of this machine's Java, and nothing of the environment but where the system's own programs are. */
    private Process start(Path unpacked, String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(unpacked.resolve("qibu").toString()), Stream.of(args))
                                .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        return builder.start();
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("printed.txt"), StandardCharsets.UTF_8);
    }

    private String address(Process process) throws IOException, InterruptedException {
        while (process.isAlive()) {
            Matcher matcher = ADDRESS.matcher(printed());
            if (matcher.find()) {
                return matcher.group(1);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("ended without an address: " + printed());
    }

    /** Unpacks with the permissions that the archive has, as unzip does. */
    private Path unpack(Path archive) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("enablePosixFileAttributes", true))) {
            Path root = only(zip.getPath("/"));
            try (Stream<Path> all = Files.walk(root)) {
                for (Path from : ImmutableList.copyOf(all.iterator())) {
                    Path to = folder.resolve(from.toString().substring(1));
                    if (Files.isDirectory(from)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(from, to);
                        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
                    }
                }
            }
            return folder.resolve(root.toString().substring(1));
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.toList();
            assertThat(found).as("one folder, named like the archive").hasSize(1);
            return found.get(0);
        }
    }
}
