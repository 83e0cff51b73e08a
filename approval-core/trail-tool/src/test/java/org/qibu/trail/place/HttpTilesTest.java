package org.qibu.trail.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.trail.Served;
import org.qibu.trail.TestLog;

class HttpTilesTest {
    private static final TilePath TILE = TilePath.parse("tile/0/000");

    @TempDir
    private Path folder;

    private TestLog log;
    private Served served;

    @BeforeEach
    void serve() {
        log = TestLog.in(folder);
        log.grow(300);
        served = new Served(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private HttpTiles tiles() {
        return new HttpTiles(URI.create(served.address()), Duration.ZERO, Duration.ofSeconds(30));
    }

    @Test
    void readsWhatTheFolderHas() {
        assertThat(tiles().read(TILE))
                .hasValueSatisfying(tile -> assertThat(tile).isEqualTo(log.bytes("tile/0/000")));
        assertThat(tiles().checkpoint()).isEqualTo(log.tiles().checkpoint());
        assertThat(tiles().read(TilePath.parse("tile/0/009"))).isEmpty();
        assertThat(served.asked).containsExactly("tile/0/000", "checkpoint", "tile/0/009");
    }

    @Test
    void unpacksWhatIsPacked() {
        served.isZipped = true;
        assertThat(tiles().read(TILE))
                .hasValueSatisfying(tile -> assertThat(tile).isEqualTo(log.bytes("tile/0/000")));
    }

    /** Zeros pack a thousandfold: what is bounded is what comes out. */
    @Test
    void readsNoMoreThanATileCanHave() {
        served.isZipped = true;
        log.write("tile/0/000", new byte[50_000_000]);
        assertThat(tiles().read(TILE))
                .hasValueSatisfying(tile -> assertThat(tile).hasSize(8193));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void asksAgainWhereTheServerMayYetAnswer(int status) {
        served.failures.addAll(List.of(status, status));
        assertThat(tiles().read(TILE)).isPresent();
        assertThat(served.asked).hasSize(3);
    }

    @Test
    void givesUpAfterThreeTries() {
        served.failures.addAll(List.of(503, 503, 503));
        assertThatThrownBy(() -> tiles().read(TILE))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("tile/0/000")
                .hasMessageContaining("503");
        assertThat(served.asked).hasSize(3);
    }

    /** Without a bound of its own a monitor would wait here for ever, and raise no alarm. */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void waitsForNoAnswerThatDoesNotEnd() {
        served.isWithoutEnd = true;
        HttpTiles impatient = new HttpTiles(URI.create(served.address()), Duration.ZERO, Duration.ofSeconds(1));

        assertThatThrownBy(() -> impatient.read(TILE))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("tile/0/000");
        assertThat(served.asked).hasSize(3);
    }

    @Test
    void takesARefusalForWhatItIs() {
        served.failures.add(403);
        assertThatThrownBy(() -> tiles().read(TILE))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("403");
        assertThat(served.asked).hasSize(1);
    }

    @Test
    void saysThatNobodyAnswers() {
        served.close();
        assertThatThrownBy(() -> tiles().checkpoint()).isInstanceOf(UnreadableLogException.class);
    }

    @Test
    void refusesACheckpointThatIsNoText() {
        log.write("checkpoint", new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> tiles().checkpoint()).isInstanceOf(UnreadableLogException.class);
        log.write("checkpoint", "x".repeat(1_000_001).getBytes(UTF_8));
        assertThatThrownBy(() -> tiles().checkpoint()).isInstanceOf(UnreadableLogException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://county.example/log", "http:///log", "http://county.example/log?x=1", "county"})
    void refusesWhatIsNoAddressOfALog(String address) {
        assertThatThrownBy(() -> HttpTiles.at(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }
}
