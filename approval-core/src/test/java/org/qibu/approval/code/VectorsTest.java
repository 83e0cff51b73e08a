package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published as valid is valid without a warning, and what was altered is not. */
class VectorsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void areAnsweredAsPublished(Vectors vector) {
        Examination examination = vector.type().examine(vector.value());

        assertThat(examination.isValid())
                .as("%s", examination)
                .isEqualTo(!vector.expected().equals("invalid"));
        if (examination.isValid()) {
            assertThat(examination.warnings()).isEmpty();
        }
    }

    @Test
    void theGoldenFileIsReadWhole() throws IOException {
        assertThat(Vectors.all()).hasSize(13);
    }

    static List<Vectors> vectors() throws IOException {
        return Vectors.all();
    }
}
