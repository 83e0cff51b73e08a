package org.qibu.trail.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must be forced that a file is there after a power cut: its own folder, and each in which a folder was made for it. */
class DurableFileTest {
    @TempDir
    private Path root;

    @Test
    void namesEveryFolderInWhichOneWasMade() throws IOException {
        Path deep = root.resolve("tile/0/x001");
        assertThat(DurableFile.made(deep)).containsExactly(root, root.resolve("tile"), root.resolve("tile/0"));
        assertThat(deep).isDirectory();
        assertThat(DurableFile.made(deep)).isEmpty();
        assertThat(DurableFile.made(root.resolve("tile/1"))).containsExactly(root.resolve("tile"));
    }

    @Test
    void writesIntoFoldersThatAreNotThereYet() {
        Path file = root.resolve("a/b/file");
        DurableFile.replace(file, new byte[] {1});
        DurableFile.replace(file, new byte[] {2});
        assertThat(file).hasBinaryContent(new byte[] {2});
    }
}
