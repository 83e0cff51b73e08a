package org.qibu.server.load;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.calendar.LivedCounty;
import org.qibu.server.database.TestDatabase;

/** A copied life's readings are those that its own facts give. */
class CopiesTest {
    @TempDir
    private Path keys;

    @Test
    void aRebuildMakesOfACopyWhatWasCopied() throws Exception {
        LivedCounty county = LivedCounty.in("610731", keys);
        ImmutableList<Copies.Original> originals = county.submissions().stream()
                .map(each -> new Copies.Original(
                        each.filed().project().value(), each.id().value()))
                .collect(toImmutableList());
        ImmutableListMultimap<String, String> lived = county.rows();

        new Copies(Owner.of(TestDatabase.home()), county.division(), new PrintStream(OutputStream.nullOutputStream()))
                .cases(originals, 0, 2L * originals.size());

        ImmutableListMultimap<String, String> copied = county.rows();
        lived.asMap()
                .forEach((table, rows) -> assertThat(copied.get(table))
                        .as(table)
                        .hasSize(3 * rows.size())
                        .containsAll(rows));
        county.rebuild();
        assertThat(county.rows()).isEqualTo(copied);
    }
}
