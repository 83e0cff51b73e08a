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

    /** The browser of this machine. */
    static Optional<Path> find() {
        return find(System.getenv(), Path.of("/usr/bin"));
    }

    /** The one named by {@code CHROMIUM}, else the first that is installed in the usual folder or on the path. */
    static Optional<Path> find(Map<String, String> environment, Path usually) {
        Stream<Path> named = Stream.ofNullable(environment.get("CHROMIUM"))
                .filter(place -> !place.isBlank())
                .map(Path::of);
        Stream<Path> usual = Arrays.stream(NAMES).map(usually::resolve);
        Stream<Path> onPath = Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Arrays.stream(NAMES).map(name -> Path.of(folder, name)));
        return Stream.of(named, usual, onPath)
                .flatMap(places -> places)
                .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                .findFirst();
    }
}
