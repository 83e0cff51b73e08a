package org.qibu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
    @TempDir
    private Path machine;

    @Test
    void takesTheOneThatIsNamedBeforeAnyThatIsInstalled() throws Exception {
        Path named = program("opt/my-browser");
        program("usr/chromium");

        assertThat(Chromium.find(Map.of("CHROMIUM", named.toString()), machine.resolve("usr")))
                .contains(named);
    }

    @Test
    void takesTheUsualPlaceBeforeThePathAndThePathInItsOrder() throws Exception {
        Path first = program("first/google-chrome");
        Path second = program("second/chromium");
        var environment = Map.of("CHROMIUM", "", "PATH", ":" + first.getParent() + "::" + second.getParent());

        assertThat(Chromium.find(environment, machine.resolve("usr"))).contains(first);

        Path usual = program("usr/google-chrome-stable");
        assertThat(Chromium.find(environment, machine.resolve("usr"))).contains(usual);
    }

    @Test
    void takesNothingThatCannotBeRun() throws Exception {
        Files.createDirectories(machine.resolve("usr/chromium"));
        Path text = Files.writeString(machine.resolve("usr/google-chrome"), "no program");

        assertThat(Chromium.find(Map.of("CHROMIUM", text.toString()), machine.resolve("usr")))
                .isEmpty();
        assertThat(Chromium.find(Map.of(), machine.resolve("nowhere"))).isEmpty();
    }

    private Path program(String place) throws IOException {
        Path program = machine.resolve(place);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
