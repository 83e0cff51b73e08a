package org.qibu.server.backup;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Moves tables out of PostgreSQL and into it by COPY, a row a line, without ever holding one. */
record TableCopies(Connection connection) {
    /** PostgreSQL remembers each row of one COPY until it has checked what the row refers to. */
    private static final long ROWS_AT_ONCE = 50_000;

    private static final int BUFFER = 1 << 16;

    /** Values are written the same whatever this session, or that database, would prefer. */
    void speakPlainly() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local datestyle = 'ISO, YMD'");
            statement.execute("set local intervalstyle = 'iso_8601'");
            statement.execute("set local bytea_output = 'hex'");
            statement.execute("set local extra_float_digits = 1");
            statement.execute("set local client_encoding = 'UTF8'");
        }
    }

    /** Copies the table into a compressed file that stands durably when this returns. */
    Copied out(StoredTable table, Path file, Progress progress) throws IOException, SQLException {
        try (OutputStream stored = DurableFiles.create(file)) {
            GZIPOutputStream compressed = new GZIPOutputStream(stored, BUFFER);
            Copied copied = out(table, compressed, progress);
            compressed.finish();
            return copied;
        }
    }

    /** What a copy of the table would be, without keeping it. */
    Copied digest(StoredTable table, Progress progress) throws IOException, SQLException {
        return out(table, OutputStream.nullOutputStream(), progress);
    }

    private Copied out(StoredTable table, OutputStream to, Progress progress) throws IOException, SQLException {
        HashingOutputStream hashing = new HashingOutputStream(Hashing.sha256(), new Watched(to, progress));
        long rows = copyManager()
                .copyOut(
                        "copy (select " + table.columns() + " from " + table.qualified() + " order by " + table.order()
                                + ") to stdout (format text, header)",
                        hashing);
        return new Copied(table.name(), rows, hashing.hash());
    }

    /** Fills a table from a compressed file that {@link #out} wrote. */
    void in(String table, Path file, Progress progress) throws IOException, SQLException {
        try (InputStream stored = Files.newInputStream(file);
                InputStream plain = new BufferedInputStream(new GZIPInputStream(stored, BUFFER), BUFFER)) {
            String columns = String.join(
                    ", ", firstLine(plain).lines().flatMap(TableCopies::quoted).toList());
            String sql = "copy " + StoredTable.SCHEMA + ".\"" + table + "\" (" + columns + ") from stdin (format text)";
            while (isMore(plain)) {
                RowsInputStream some = new RowsInputStream(plain, ROWS_AT_ONCE);
                copyManager().copyIn(sql, some, BUFFER);
                progress.moved(some.bytes());
            }
        }
    }

    private static Stream<String> quoted(String header) {
        return Arrays.stream(header.split("\t", -1)).map(column -> '"' + column.replace("\"", "\"\"") + '"');
    }

    private static boolean isMore(InputStream plain) throws IOException {
        plain.mark(1);
        boolean more = plain.read() >= 0;
        plain.reset();
        return more;
    }

    private static String firstLine(InputStream plain) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = plain.read(); read >= 0 && read != '\n'; read = plain.read()) {
            line.write(read);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private CopyManager copyManager() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Passes bytes on and says how many. */
    private static final class Watched extends FilterOutputStream {
        private final Progress progress;

        private Watched(OutputStream to, Progress progress) {
            super(to);
            this.progress = progress;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            progress.moved(length);
        }
    }
}
