package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own, from the jar that people run, under a locale without Chinese. */
class QibuJarIT {
    @TempDir
    private Path folder;

    @Test
    void printsChineseInUtf8WhateverTheLocale() throws Exception {
        Ran ran = run("code", "--type", "uscc", "91350100M000100Y44");

        assertThat(ran.exitCode).as("%s", ran).isEqualTo(1);
        assertThat(ran.out).startsWith("统一社会信用代码 91350100M000100Y44：无效\n");
        assertThat(ran.err).isEmpty();
    }

    @Test
    void tellsADeadlineInJson() throws Exception {
        Ran ran = run("deadline", "--from", "2026-09-18", "--limit", "20wd", "--json");

        assertThat(ran.exitCode).as("%s", ran).isZero();
        assertThat(ran.out).contains("\"lastDay\":\"2026-10-22\"", "\"certainty\":\"FIRM\"", "期间开始的当日不计入");
    }

    @Test
    void tellsWrongUseOnTheStandardError() throws Exception {
        Ran ran = run("deadline", "--from", "2026-02-30", "--limit", "20wd");

        assertThat(ran.exitCode).as("%s", ran).isEqualTo(2);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err).contains("“2026-02-30”不是日期");
    }

    /** What makes a command slow to start is loading the server; a deadline needs none of it. */
    @Test
    void loadsNothingOfTheServerForADeadline() throws Exception {
        run("deadline", "--from", "2026-09-18", "--limit", "20wd");

        String loaded = Files.readString(folder.resolve("loaded.txt"));
        assertThat(loaded).contains("org.qibu.approval.limit.TimeLimit");
        assertThat(loaded).doesNotContain("io.vertx.", "io.netty.", "org.jooq.", "org.postgresql.", "io.zonky.");
    }

    private Ran run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + folder.resolve("loaded.txt"),
                "-Dfile.encoding=US-ASCII",
                "-jar",
                Path.of("target", "qibu.jar").toAbsolutePath().toString()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("ended within a minute")
                .isTrue();
        return new Ran(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Ran(int exitCode, String out, String err) {}
}
