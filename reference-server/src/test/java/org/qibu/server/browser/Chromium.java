package org.qibu.server.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the browser of the machine is. */
final class Chromium {
    private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"};

    private Chromium() {}

    /** The one named by {@code CHROMIUM}, else the first that is installed in its usual place or on the path. */
    static Optional<Path> find(Map<String, String> environment) {
        Stream<Path> named = Stream.ofNullable(environment.get("CHROMIUM")).map(Path::of);
        Stream<Path> usual = Arrays.stream(NAMES).map(name -> Path.of("/usr/bin", name));
        Stream<Path> onPath = Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Arrays.stream(NAMES).map(name -> Path.of(folder, name)));
        return Stream.of(named, usual, onPath)
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
