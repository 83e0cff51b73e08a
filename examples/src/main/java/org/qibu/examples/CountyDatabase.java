package org.qibu.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.qibu.approval.store.Addition;
import org.qibu.approval.store.Encoded;
import org.qibu.approval.store.FactRow;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.History;
import org.qibu.approval.store.KeyReusedException;
import org.qibu.approval.store.Request;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamStore;

/** A county's own storage: three tables in its PostgreSQL, plain JDBC and no framework. */
final class CountyDatabase implements StreamStore {
    private final DataSource source;

    CountyDatabase(DataSource source) {
        this.source = source;
    }

    @Override
    public <E> History<E> read(StreamId<E> stream) {
        return query(connection -> {
            var select = prepare(
                    connection,
                    "select type, schema_version, body from fact where county = ? and stream = ? order by version",
                    stream.county().value(),
                    stream.name());
            List<Encoded> kept = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String body = new String(rows.getBytes(3), StandardCharsets.UTF_8);
                    kept.add(new Encoded(rows.getString(1), rows.getInt(2), body));
                }
            }
            return History.decode(stream, kept);
        });
    }

    @Override
    public Optional<Head> done(StreamId<?> stream, Request request) {
        return query(connection -> done(connection, stream, request));
    }

    @Override
    public <E> Head append(Addition<E> addition) {
        return query(connection -> {
            // The stream's row is locked first, so that writers of one stream come one after the other.
            int head = lock(connection, addition.stream());
            Optional<Head> before = done(connection, addition.stream(), addition.request());
            if (before.isPresent()) {
                return before.orElseThrow();
            }
            if (head != addition.seen()) {
                throw new StaleHeadsException(ImmutableList.of(addition.stream()));
            }
            for (FactRow row : addition.rows()) {
                insert(connection, addition.stream(), row);
            }
            keep(connection, addition);
            return addition.after();
        });
    }

    private static Optional<Head> done(Connection connection, StreamId<?> stream, Request request) throws SQLException {
        var select = prepare(
                connection,
                "select digest, version from request where county = ? and stream = ? and key = ?",
                stream.county().value(),
                stream.name(),
                request.key());
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            if (!HashCode.fromBytes(row.getBytes(1)).equals(request.digest())) {
                throw new KeyReusedException(request.key());
            }
            return Optional.of(stream.at(row.getInt(2)));
        }
    }

    private static int lock(Connection connection, StreamId<?> stream) throws SQLException {
        String county = stream.county().value();
        prepare(connection, "insert into stream values (?, ?, 0) on conflict do nothing", county, stream.name())
                .executeUpdate();
        var select = prepare(
                connection,
                "select version from stream where county = ? and stream = ? for update",
                county,
                stream.name());
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void insert(Connection connection, StreamId<?> stream, FactRow row) throws SQLException {
        prepare(
                        connection,
                        "insert into fact values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        stream.county().value(),
                        stream.name(),
                        row.version(),
                        row.stamp().at().atOffset(ZoneOffset.UTC),
                        row.stamp().on(),
                        row.stamp().office(),
                        row.encoded().type(),
                        row.encoded().schemaVersion(),
                        row.encoded().bytes())
                .executeUpdate();
    }

    private static void keep(Connection connection, Addition<?> addition) throws SQLException {
        String county = addition.stream().county().value();
        String name = addition.stream().name();
        int version = addition.after().version();
        prepare(
                        connection,
                        "insert into request values (?, ?, ?, ?, ?)",
                        county,
                        name,
                        addition.request().key(),
                        addition.request().digest().asBytes(),
                        version)
                .executeUpdate();
        prepare(connection, "update stream set version = ? where county = ? and stream = ?", version, county, name)
                .executeUpdate();
    }

    private interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    /** In one transaction, which is undone by whatever is thrown. */
    private <R> R query(Work<R> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean whole = false;
            try {
                R result = work.with(connection);
                connection.commit();
                whole = true;
                return result;
            } finally {
                if (!whole) {
                    connection.rollback();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Closed with its connection. */
    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
