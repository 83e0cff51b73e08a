package org.qibu.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.qibu.approval.store.StreamStore;
import org.qibu.testkit.StreamStoreContract;

/** The plain JDBC store keeps the contract on a real PostgreSQL. */
class CountyDatabaseTest extends StreamStoreContract {
    @Override
    protected StreamStore open() {
        return new CountyDatabase(TestPostgres.source());
    }

    @Test
    void theSameCaseworkRunsOnTheDatabase() {
        assertThat(casework(open())).isEqualTo(casework(new CountyTable()));
    }

    private static String casework(StreamStore store) {
        var out = new ByteArrayOutputStream();
        EmbeddedCasework.run(store, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
