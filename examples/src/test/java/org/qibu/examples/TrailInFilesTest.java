package org.qibu.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.trail.check.LogCheck;
import org.qibu.trail.place.FolderTiles;

/** What the county keeps is a log that whoever checks logs finds right, and finds tampered with where it is. */
class TrailInFilesTest {
    @TempDir
    private Path folder;

    @Test
    void keepsALogThatOthersCanCheck() throws IOException {
        var key = SignerKey.generate("county.example/trail", KeyKind.NOTE);
        TrailInFiles.run(folder, key, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

        var report = LogCheck.of(FolderTiles.at(folder), key.verifier(), done -> {});
        assertThat(report.differences()).isEmpty();
        assertThat(report.read().entries()).isEqualTo(2);
        assertThat(report.read().partials()).as("of the first day").isEqualTo(2);
    }
}
