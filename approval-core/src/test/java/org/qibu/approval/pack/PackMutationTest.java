package org.qibu.approval.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoils the bundled pack at random: the reader answers with a pack or with complaints, and never throws. */
class PackMutationTest {
    private static final int ROUNDS = 150;
    private static final String[] GRIT = {
        "",
        "\n",
        " ",
        ":",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "&a ",
        "*a",
        "!!map ",
        "#",
        "|",
        ">",
        "? ",
        "%",
        "@",
        "\t",
        "\r",
        "\u0000",
        "\u0085",
        "\uFFFD",
        "\uD83D\uDE00",
        "---",
        "...",
        "<<: ",
        "99999999999wd",
        "-1",
        "null",
        "~",
        "always",
        "0x1",
        "1e999",
        "\\",
        "`",
        ", ",
        "\u2028"
    };

    @TempDir
    private Path temporary;

    @Test
    void neverThrows() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        PackFolder pack = PackFolder.copy(temporary);
        List<String> files = pack.files();
        for (int round = 0; round < ROUNDS; round++) {
            String file = files.get(random.nextInt(files.size()));
            byte[] sound = pack.read(file).getBytes(StandardCharsets.UTF_8);
            byte[] spoiled = random.nextInt(4) == 0 ? bytes(sound, random) : text(sound, random);
            pack.write(file, spoiled);
            String where = "seed " + seed + " round " + round + " file " + file;
            assertThatCode(() -> {
                        PackReading reading = pack.lint();
                        assertThat(reading.pack().isPresent())
                                .isEqualTo(reading.errors().isEmpty());
                        assertThat(reading.complaints())
                                .allSatisfy(complaint -> assertThat(
                                                complaint.finding().message())
                                        .isNotBlank());
                    })
                    .as(where)
                    .doesNotThrowAnyException();
            pack.write(file, sound);
        }
    }

    private static byte[] bytes(byte[] sound, Random random) {
        byte[] spoiled = Arrays.copyOf(sound, random.nextInt(3) == 0 ? random.nextInt(sound.length) : sound.length);
        for (int i = 0; i < 3 && spoiled.length > 0; i++) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
        }
        return spoiled;
    }

    private static byte[] text(byte[] sound, Random random) {
        StringBuilder text = new StringBuilder(new String(sound, StandardCharsets.UTF_8));
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 3 : 60));
            text.replace(from, to, GRIT[random.nextInt(GRIT.length)]);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
