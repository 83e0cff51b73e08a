package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is typed, the answer is findings, never an exception, and never as long as what was typed. */
class HostileTextTest {
    private static final long SEED = 610702;
    private static final String PIECES = "0123456789AXYZMWO*.-－ａ　 \t\n\0'\"<>{}$\\。汉𠮷\uD800";

    @ParameterizedTest
    @EnumSource
    void isAnsweredWithFindings(IdentifierType type) {
        Random random = new Random(SEED);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(90);
            for (int i = 0; i < length; i++) {
                text.append(PIECES.charAt(random.nextInt(PIECES.length())));
            }
            assertThat(type.examine(text.toString()).isValid())
                    .as("seed %s: %s", SEED, text)
                    .isFalse();
        }
    }

    @Test
    void aPublishedIdentifierCutAnywhereIsRefused() throws IOException {
        for (Vectors vector : Vectors.valid()) {
            for (int end = 0; end < vector.value().length(); end++) {
                String cut = vector.value().substring(0, end);
                assertThat(vector.type().examine(cut).isValid()).as(cut).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVeryLongTextIsNotRepeated(IdentifierType type) {
        Examination examination = type.examine("9".repeat(1_000_000));

        assertThat(examination.isValid()).isFalse();
        assertThat(examination.toString()).hasSizeLessThan(1_000);
    }
}
