package org.qibu.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy is filled in parts of whole rows: no row is cut, lost or taken twice, however the buffers fall. */
class RowsInputStreamTest {
    @ParameterizedTest(name = "{0} rows, {1} at once, read {2} bytes a time, buffer {3}: {4}")
    @CsvSource({
        "10, 3, 64, 8192, a part in one read, a remainder at the end",
        "9, 3, 64, 8192, no remainder",
        "1000, 7, 5, 16, rows longer than a read and than the buffer",
        "1000, 1, 4096, 64, one row a part",
        "5, 100, 64, 64, fewer than a part",
        "1000, 1000, 65536, 65536, all at once"
    })
    void takesWholeRows(int rows, int atOnce, int read, int buffer, String why) throws IOException {
        String text = IntStream.range(0, rows)
                .mapToObj(i -> "行" + i + "\t" + "x".repeat(i % 23) + "\n")
                .collect(Collectors.joining());
        InputStream whole =
                new BufferedInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), buffer);
        List<String> parts = new ArrayList<>();
        long bytes = 0;
        while (true) {
            RowsInputStream part = new RowsInputStream(whole, atOnce);
            String taken = drained(part, read);
            if (taken.isEmpty()) {
                break;
            }
            bytes += part.bytes();
            parts.add(taken);
        }
        assertThat(String.join("", parts)).as(why).isEqualTo(text);
        assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        assertThat(parts).hasSize((rows + atOnce - 1) / atOnce);
        assertThat(parts.subList(0, parts.size() - 1))
                .allMatch(part -> part.lines().count() == atOnce && part.endsWith("\n"));
    }

    private static String drained(InputStream part, int read) throws IOException {
        var taken = new ByteArrayOutputStream();
        byte[] some = new byte[read];
        for (int length = part.read(some); length >= 0; length = part.read(some)) {
            taken.write(some, 0, length);
        }
        return taken.toString(StandardCharsets.UTF_8);
    }
}
