package org.qibu.approval.trail.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A path is an address: it is spelled alike wherever the JVM is told it stands. */
class TilePathTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void goWhereDigitsAreOthers() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(before);
    }

    @Test
    void isSpelledWithTheDigitsOfTheFormat() {
        assertThat(String.format("%03d", 7)).as("the digits of the place").isNotEqualTo("007");
        TilePath path = new TilePath(0, 1_234_067, 17);
        assertThat(path).hasToString("tile/0/x001/x234/067.p/17");
        assertThat(TilePath.parse(path.toString())).isEqualTo(path);
        assertThat(TilePath.full(TilePath.ENTRIES, 0)).hasToString("tile/entries/000");
    }
}
