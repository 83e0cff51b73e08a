package org.qibu.approval.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.pack.TraitsFile;
import org.qibu.approval.trait.Traits;

/** The described projects, read with the bundled pack. */
final class Projects {
    static final Regime REGIME = Packs.bundled("hanzhong-2023-7").regime();
    private static final Path FOLDER = Path.of("src/main/resources/org/qibu/approval/pack/projects");

    private Projects() {}

    static String text(String project) {
        try {
            return Files.readString(FOLDER.resolve(project + ".yaml"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Traits traits(String project) {
        return read(text(project));
    }

    static Traits read(String text) {
        return TraitsFile.read("project.yaml", text.getBytes(StandardCharsets.UTF_8), REGIME)
                .orThrow()
                .get(0);
    }

    static PersonalGuide guide(String project) {
        return PersonalGuide.of(REGIME, traits(project)).orThrow().get(0);
    }
}
