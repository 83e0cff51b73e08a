package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.database.Address;
import org.qibu.server.database.Login;

class DatabaseAccountsTest {
    private static final String URL = "jdbc:postgresql://db.example/qibu";

    @TempDir
    private Path folder;

    @Test
    void theOwnerIsGivenOrNot() {
        ImmutableMap<String, String> server = ImmutableMap.of("QIBU_DB_USER", "s", "QIBU_DB_PASSWORD", "first");
        ImmutableMap<String, String> both = ImmutableMap.<String, String>builder()
                .putAll(server)
                .put("QIBU_DB_OWNER", "o")
                .put("QIBU_DB_OWNER_PASSWORD", "second")
                .build();

        assertThat(at(server).server()).isEqualTo(new Login("s", "first"));
        assertThat(at(server).owner()).isEmpty();
        assertThat(at(both).owner()).contains(new Login("o", "second"));
        assertThat(at(both)).asString().doesNotContain("first", "second");
    }

    @Test
    void aPasswordMayStandInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s e c r e t\n");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        assertThat(at(ImmutableMap.of("QIBU_DB_USER", "s", "QIBU_DB_PASSWORD_FILE", file.toString()))
                        .server())
                .isEqualTo(new Login("s", "s e c r e t"));
        for (Path none : new Path[] {empty, folder.resolve("absent")}) {
            assertThatThrownBy(() -> at(ImmutableMap.of("QIBU_DB_USER", "s", "QIBU_DB_PASSWORD_FILE", none.toString())))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageContaining("口令文件" + none);
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> at(ImmutableMap.of()))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("QIBU_DB_USER");
        assertThatThrownBy(
                        () -> at(ImmutableMap.of("QIBU_DB_USER", "s", "QIBU_DB_PASSWORD", "1", "QIBU_DB_OWNER", "o")))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("QIBU_DB_OWNER_PASSWORD");
    }

    private static Address at(ImmutableMap<String, String> environment) {
        return new DatabaseAccounts(environment).at(URL, 2);
    }
}
