package org.qibu.trail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that is handed to whoever checks a log, as a process of its own, under a locale without Chinese. */
class StandaloneIT {
    private static final Path JAR =
            Path.of("target", "standalone", "qibu-trail.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void isSmallAndHoldsNothingElse() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(300_000);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .allMatch(name -> name.startsWith("org/qibu/trail/")
                            || name.startsWith("org/qibu/approval/trail/")
                            || name.startsWith("META-INF/"));
        }
    }

    @Test
    void writesALogAndChecksItWithNothingElseOnTheClassPath() throws Exception {
        Path log = folder.resolve("log");
        assertThat(run("demo", log.toString(), "--entries", "300")).startsWith("0 写好300条");
        assertThat(run("fsck", log.toString(), "--key", log.resolve("key.txt").toString()))
                .startsWith("0 成立：300条与检查点一致");
        Files.delete(log.resolve("tile/0/000"));
        assertThat(run("fsck", log.toString(), "--key", log.resolve("key.txt").toString()))
                .startsWith("1 不成立")
                .contains("缺少tile/0/000");
        assertThat(run("verify")).startsWith("2 ").contains("用法不对：缺少<凭证>");
    }

    /** As the usage says: the jar and the provider's, and nobody else registers it. */
    @Test
    void checksALogInTheCiphersOfTheStateBesideAProvider() throws Exception {
        Path provider = Path.of(BouncyCastleProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> beside = List.of("-cp", JAR + File.pathSeparator + provider, TrailTool.class.getName());
        Path log = folder.resolve("sm");
        String key = log.resolve("key.txt").toString();
        assertThat(java(beside, "demo", log.toString(), "--entries", "300", "--sm"))
                .startsWith("0 写好300条");
        assertThat(java(beside, "fsck", log.toString(), "--key", key)).startsWith("0 成立：300条与检查点一致");
        assertThat(run("fsck", log.toString(), "--key", key)).startsWith("3 没有答案：这里的Java没有密码算法SM3");
    }

    private String run(String... args) throws IOException, InterruptedException {
        return java(List.of("-jar", JAR.toString()), args);
    }

    private String java(List<String> program, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=US-ASCII"));
        command.addAll(program);
        command.addAll(List.of(args));
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("CLASSPATH");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("ended within a minute")
                .isTrue();
        return process.exitValue() + " " + Files.readString(said, StandardCharsets.UTF_8);
    }
}
