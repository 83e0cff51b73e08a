package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/**
 * A statement on many rows at once, each column of them one array. Its text does not depend on how many there are, so that
 * PostgreSQL plans it once, and it goes there and back once.
 *
 * @param text SQL with a {@code ?} for each array
 */
public record Bulk(String text, ImmutableList<Column> columns) {
    private static final ImmutableMap<Class<?>, String> TYPES = ImmutableMap.<Class<?>, String>builder()
            .put(String.class, "text")
            .put(Short.class, "int2")
            .put(Integer.class, "int4")
            .put(Long.class, "int8")
            .put(Boolean.class, "bool")
            .put(LocalDate.class, "date")
            .put(OffsetDateTime.class, "timestamptz")
            .put(UUID.class, "uuid")
            .put(byte[].class, "bytea")
            .buildOrThrow();

    /** The values of one column, in the order of the rows. */
    public static final class Column {
        private final String type;
        private final Object[] values;

        /** @param type PostgreSQL's name of it */
        Column(String type, Object[] values) {
            this.type = type;
            this.values = values;
        }

        static Column of(List<String> values) {
            return new Column("text", values.toArray(String[]::new));
        }
    }

    /** Reads a row of what a statement found. */
    public interface Row<T> {
        /** What the row the result stands at says. */
        T read(ResultSet row) throws SQLException;
    }

    /** The insertion of these rows; what a table keeps by itself is no column of theirs. */
    public static Bulk insert(Table<?> table, List<Field<?>> fields, List<? extends Record> rows, String end) {
        ImmutableList<Column> columns =
                fields.stream().map(field -> column(field, rows)).collect(toImmutableList());
        return new Bulk(
                "insert into " + name(table) + " (" + names(fields, "") + ") select * from " + unnest(columns) + end,
                columns);
    }

    /** What rows there are already becomes what these say. */
    public static Bulk upsert(Table<?> table, List<Field<?>> fields, List<? extends Record> rows) {
        ImmutableList<Field<?>> key = table.getPrimaryKey() == null
                ? ImmutableList.of()
                : ImmutableList.copyOf(table.getPrimaryKey().getFields());
        ImmutableList<Field<?>> rest =
                fields.stream().filter(field -> !key.contains(field)).collect(toImmutableList());
        String then = rest.isEmpty()
                ? " do nothing"
                : " do update set (" + names(rest, "") + ") = row(" + names(rest, "excluded.") + ")";
        return insert(table, fields, rows, " on conflict (" + names(key, "") + ")" + then);
    }

    /** All of them as one statement; what it finds is what the last one does. */
    static Bulk all(List<Bulk> several) {
        int last = several.size() - 1;
        String before = Stream.iterate(0, i -> i + 1)
                .limit(last)
                .map(i -> "w" + i + " as (" + several.get(i).text + ")")
                .collect(joining(", "));
        return new Bulk(
                (last == 0 ? "" : "with " + before + " ") + several.get(last).text,
                several.stream().flatMap(each -> each.columns.stream()).collect(toImmutableList()));
    }

    private static Column column(Field<?> field, List<? extends Record> rows) {
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.get(field)));
        String type = Optional.ofNullable(TYPES.get(field.getType())).orElseThrow();
        Object[] typed = field.getType() == byte[].class ? new byte[rows.size()][] : new Object[rows.size()];
        return new Column(type, values.toArray(typed));
    }

    private static String unnest(List<Column> columns) {
        return columns.stream().map(column -> "?::" + column.type + "[]").collect(joining(", ", "unnest(", ")"));
    }

    private static String names(List<Field<?>> fields, String of) {
        return fields.stream().map(field -> of + field.getName()).collect(joining(", "));
    }

    /** Its name in SQL. */
    static String name(Table<?> table) {
        return "qibu." + table.getName();
    }

    /** Executes it. */
    public void execute(DSLContext transaction) {
        prepared(transaction, PreparedStatement::executeUpdate);
    }

    <T> ImmutableList<T> fetch(DSLContext transaction, Row<T> row) {
        return prepared(transaction, statement -> {
            ImmutableList.Builder<T> found = ImmutableList.builder();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found.build();
        });
    }

    private <T> T prepared(DSLContext transaction, Execution<T> execution) {
        return transaction.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (int i = 0; i < columns.size(); i++) {
                    Column column = columns.get(i);
                    statement.setArray(i + 1, connection.createArrayOf(column.type, column.values));
                }
                return execution.on(statement);
            } catch (SQLException refused) {
                throw new DataAccessException(text + ": " + refused.getMessage(), refused);
            }
        });
    }

    private interface Execution<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
