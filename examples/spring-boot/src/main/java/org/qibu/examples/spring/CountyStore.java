package org.qibu.examples.spring;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The facts in the county's own database; an append joins the transaction of its caller, where there is one. */
@Repository
@Transactional
class CountyStore implements StreamStore {
    private final JdbcTemplate database;

    CountyStore(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public <E> History<E> read(StreamId<E> stream) {
        return History.decode(
                stream,
                database.query(
                        "select type, schema_version, body from fact where county = ? and stream = ? order by version",
                        (row, i) -> encoded(row),
                        stream.county().value(),
                        stream.name()));
    }

    @Override
    public Optional<Head> done(StreamId<?> stream, Request request) {
        return database
                .query(
                        "select digest, version from request where county = ? and stream = ? and key = ?",
                        (row, i) -> head(stream, request, row),
                        stream.county().value(),
                        stream.name(),
                        request.key())
                .stream()
                .findFirst();
    }

    @Override
    public <E> Head append(Addition<E> addition) {
        // The stream's row is locked first, so that writers of one stream come one after the other.
        int head = lock(addition.stream());
        return done(addition.stream(), addition.request()).orElseGet(() -> write(addition, head));
    }

    private <E> Head write(Addition<E> addition, int head) {
        if (head != addition.seen()) {
            throw new StaleHeadsException(ImmutableList.of(addition.stream()));
        }
        addition.rows().forEach(row -> insert(addition.stream(), row));
        String county = addition.stream().county().value();
        String name = addition.stream().name();
        int version = addition.after().version();
        Request request = addition.request();
        database.update(
                "insert into request values (?, ?, ?, ?, ?)",
                county,
                name,
                request.key(),
                request.digest().asBytes(),
                version);
        database.update("update stream set version = ? where county = ? and stream = ?", version, county, name);
        return addition.after();
    }

    private int lock(StreamId<?> stream) {
        String county = stream.county().value();
        database.update("insert into stream values (?, ?, 0) on conflict do nothing", county, stream.name());
        return Optional.ofNullable(database.queryForObject(
                        "select version from stream where county = ? and stream = ? for update",
                        Integer.class,
                        county,
                        stream.name()))
                .orElseThrow();
    }

    private void insert(StreamId<?> stream, FactRow row) {
        database.update(
                "insert into fact values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stream.county().value(),
                stream.name(),
                row.version(),
                row.stamp().at().atOffset(ZoneOffset.UTC),
                row.stamp().on(),
                row.stamp().office(),
                row.encoded().type(),
                row.encoded().schemaVersion(),
                row.encoded().bytes());
    }

    private static Encoded encoded(ResultSet row) throws SQLException {
        return new Encoded(row.getString(1), row.getInt(2), new String(row.getBytes(3), StandardCharsets.UTF_8));
    }

    private static Head head(StreamId<?> stream, Request request, ResultSet row) throws SQLException {
        if (!HashCode.fromBytes(row.getBytes(1)).equals(request.digest())) {
            throw new KeyReusedException(request.key());
        }
        return stream.at(row.getInt(2));
    }
}
