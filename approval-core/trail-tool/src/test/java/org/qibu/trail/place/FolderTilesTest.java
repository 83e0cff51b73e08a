package org.qibu.trail.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.trail.tile.TileLog;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.trail.TestLog;

class FolderTilesTest {
    @TempDir
    private Path folder;

    @Test
    void keepsEachTileAtItsPath() throws IOException {
        FolderTiles tiles = FolderTiles.at(folder.resolve("new"));
        TileLog log = TileLog.begin(TestLog.SHA256, tiles);
        for (int i = 0; i < 300; i++) {
            log.append(new byte[] {(byte) i});
        }
        log.write();

        try (Stream<Path> files = Files.walk(tiles.folder())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> tiles.folder().relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "tile/0/000",
                            "tile/0/001.p/44",
                            "tile/1/000.p/1",
                            "tile/entries/000",
                            "tile/entries/001.p/44");
        }
        assertThat(tiles.read(TilePath.full(0, 0)))
                .hasValueSatisfying(tile -> assertThat(tile).hasSize(8192));
        assertThat(tiles.read(TilePath.full(0, 1))).isEmpty();
        assertThat(tiles.checkpoint()).isEmpty();
    }

    @Test
    void listsThePartialTilesThatAreKept() throws IOException {
        FolderTiles tiles = FolderTiles.unforced(folder);
        for (int width : new int[] {17, 3, 255, 100}) {
            tiles.write(new TilePath(0, 0, width), new byte[width * 32]);
        }
        Files.createFile(folder.resolve("tile/0/000.p/256"));
        Files.createFile(folder.resolve("tile/0/000.p/17.tmp"));

        assertThat(tiles.partialWidths(TilePath.full(0, 0))).containsExactly(3, 17, 100, 255);
        assertThat(tiles.partialWidths(new TilePath(0, 0, 5))).containsExactly(3, 17, 100, 255);
        assertThat(tiles.partialWidths(TilePath.full(0, 1))).isEmpty();
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        Files.createDirectories(folder.resolve("tile/0/000"));
        assertThatThrownBy(() -> FolderTiles.at(folder).read(TilePath.full(0, 0)))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("tile/0/000");
    }

    @Test
    void isFoundByItsName() {
        assertThat(PublishedLog.at(folder.toString())).isInstanceOf(FolderTiles.class);
        assertThat(PublishedLog.at("HTTPS://county.example/log")).isInstanceOf(HttpTiles.class);
    }
}
