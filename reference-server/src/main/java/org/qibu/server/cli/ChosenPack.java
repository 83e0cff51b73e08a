package org.qibu.server.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.PackReader;
import org.qibu.approval.pack.PackReading;
import org.qibu.approval.pack.Packs;

/** The rule pack that a command works with: a bundled one by its id, or the one in a folder. */
final class ChosenPack {
    private ChosenPack() {}

    /** The bundled pack that commands use unless told otherwise. */
    static final String USUAL = "hanzhong-2023-7";

    /** Reads a pack; a folder with an error in it gives no answer rather than half a pack. */
    static Pack read(String named) {
        if (Packs.BUNDLED.contains(named)) {
            return Packs.bundled(named);
        }
        PackReading reading = PackReader.read(Path.of(named));
        return reading.pack()
                .orElseThrow(() -> new NoAnswerException("规则包有错误，不能使用。\n"
                        + reading.errors().stream()
                                .map(complaint -> PackLintCommand.placed(named, complaint))
                                .collect(joining("\n"))));
    }

    /** Complains unless the text names a bundled pack or a folder. */
    static void check(String option, String named, Arguments arguments) {
        if (!Packs.BUNDLED.contains(named)) {
            arguments.folder(option, named);
        }
    }
}
