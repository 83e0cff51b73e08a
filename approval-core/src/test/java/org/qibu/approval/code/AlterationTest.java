package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each published identifier, with each character altered and each two neighbours changed over, is refused. */
class AlterationTest {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*-. ";

    @ParameterizedTest(name = "{0}")
    @MethodSource("checked")
    void everyAlteredCharacterIsRefused(Vectors vector) {
        for (int i = 0; i < vector.value().length(); i++) {
            for (int j = 0; j < CHARACTERS.length(); j++) {
                char other = CHARACTERS.charAt(j);
                StringBuilder altered = new StringBuilder(vector.value());
                altered.setCharAt(i, other);
                if (other != vector.value().charAt(i)) {
                    assertThat(vector.type().examine(altered.toString()).isValid())
                            .as("position %s altered to '%s'", i + 1, other)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checked")
    void everyTranspositionIsRefused(Vectors vector) {
        for (int i = 0; i + 1 < vector.value().length(); i++) {
            StringBuilder swapped = new StringBuilder(vector.value());
            swapped.setCharAt(i, vector.value().charAt(i + 1));
            swapped.setCharAt(i + 1, vector.value().charAt(i));
            if (!swapped.toString().equals(vector.value())) {
                assertThat(vector.type().examine(swapped.toString()).isValid())
                        .as("positions %s and %s changed over", i + 1, i + 2)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void anAlteredDigitOfAProjectCodeOfTheNewGenerationWarnsAndStaysValid(Vectors vector) {
        int serial = vector.value().length() - 6;
        for (int i = serial; i < vector.value().length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder altered = new StringBuilder(vector.value());
                altered.setCharAt(i, digit);
                Examination examination = vector.type().examine(altered.toString());
                assertThat(examination.isValid()).isTrue();
                assertThat(examination.warnings())
                        .as("position %s altered to %s", i + 1, digit)
                        .hasSize(digit == vector.value().charAt(i) ? 0 : 1);
            }
        }
    }

    static List<Vectors> checked() throws IOException {
        List<Vectors> checked = new ArrayList<>(Vectors.valid());
        checked.removeIf(vector -> vector.type() == IdentifierType.PROJECT);
        checked.add(new Vectors(IdentifierType.DEAL, "A01-91350100M000100Y43-20261019-000123-" + dealCheck(), "valid"));
        return checked;
    }

    static List<Vectors> projects() throws IOException {
        return Vectors.valid().stream()
                .filter(vector -> vector.type() == IdentifierType.PROJECT)
                .toList();
    }

    private static char dealCheck() {
        return Iso7064.MOD_37_2.of("A0191350100M000100Y4320261019000123");
    }
}
