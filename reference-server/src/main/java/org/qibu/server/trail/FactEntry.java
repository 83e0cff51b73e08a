package org.qibu.server.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSortedMap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import org.qibu.approval.canon.Canonical;
import org.qibu.approval.canon.Json;
import org.qibu.approval.trail.receipt.Opening;

/**
 * What the trail's entry of a fact commits to: all that the fact's row says, as one line of canonical JSON in which the body stands
 * byte for byte, or by its SHA-256 where it is no line of text, or longer than a receipt can show, which the database refuses
 * anyway; and of its personal part only the SHA-256 of what is stored sealed. So the entry holds when the part can no longer be
 * opened.
 *
 * @param id the fact's number
 * @param opening the line, and the salt that keeps the entry from being guessed
 */
record FactEntry(long id, Opening opening) {
    /** The columns of {@code qibu.fact f} and {@code qibu.personal_part p} that it is read from. */
    static final String COLUMNS =
            "f.id, f.salt, f.body, f.county, f.stream, f.version, f.at, f.on_day, f.capacity, f.office,"
                    + " f.type, f.schema_version, sha256(uuid_send(p.key_id) || p.nonce || p.ciphertext)";

    /** In bytes; what stands around it is at most some hundreds. */
    private static final int LONGEST_BODY = Opening.LONGEST - 100_000;

    /** How the two tables belong together. */
    static final String JOIN = "left join qibu.personal_part p"
            + " on p.county = f.county and p.stream = f.stream and p.version = f.version";

    /**
     * Reads the row that a result stands at.
     *
     * @throws IllegalArgumentException if what stands around the body is too long, so that no server wrote it
     */
    static FactEntry read(ResultSet row) throws SQLException {
        int column = 1;
        long id = row.getLong(column++);
        byte[] salt = row.getBytes(column++);
        String body = body(row.getBytes(column++));
        ImmutableSortedMap.Builder<String, Json> rest = ImmutableSortedMap.<String, Json>naturalOrder()
                .put("county", new Json.Text(row.getString(column++)))
                .put("stream", new Json.Text(row.getString(column++)))
                .put("version", new Json.Whole(row.getInt(column++)));
        String at = row.getObject(column++, OffsetDateTime.class).toInstant().toString();
        rest.put("id", new Json.Whole(id))
                .put(
                        "on",
                        new Json.Text(row.getObject(column++, LocalDate.class).toString()))
                .put("capacity", new Json.Text(row.getString(column++)))
                .put("office", new Json.Text(row.getString(column++)))
                .put("type", new Json.Text(row.getString(column++)))
                .put("typeVersion", new Json.Whole(row.getInt(column++)));
        byte[] personal = row.getBytes(column);
        if (personal != null) {
            rest.put("personal", new Json.Text(HexFormat.of().formatHex(personal)));
        }
        // The body is put in as it is stored: read and written again, two spellings of it would be one.
        String after = Canonical.write(new Json.Fields(rest.buildOrThrow()));
        return new FactEntry(id, Opening.of(salt, "{\"at\":\"" + at + "\"," + body + "," + after.substring(1)));
    }

    /** A body that is too long for a line or was never written by a server must not keep all those waiting that come after it. */
    private static String body(byte[] stored) {
        String text = new String(stored, UTF_8);
        boolean isOfALine = stored.length <= LONGEST_BODY
                && text.chars().noneMatch(each -> each < ' ')
                && Arrays.equals(text.getBytes(UTF_8), stored);
        return isOfALine ? "\"body\":" + text : "\"bodySha256\":\"" + Trail.HASHING.digest(stored) + "\"";
    }
}
