package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.law.Provenance;

/**
 * Statutory limits by their ids, read from a table of ten columns: id, instrument, article, in force from, act, limit,
 * longest extension, its approver, how often, and whether the article was read ({@code 条文}) or not ({@code 一般知识}).
 *
 * @param byId the limits, in the order of the table
 */
public record LegalLimits(ImmutableMap<String, LegalLimit> byId) {
    private static final int COLUMNS = 10;

    /** The limits that come with the software. */
    public static LegalLimits bundled() {
        try {
            return parse(Resources.toString(
                    Resources.getResource(LegalLimits.class, "time-limits.csv"), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("time-limits.csv", broken);
        }
    }

    /**
     * Reads the table; lines that begin with {@code #} say nothing.
     *
     * @throws IllegalArgumentException if a line is not a limit, or an id stands twice
     */
    public static LegalLimits parse(String table) {
        return new LegalLimits(table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(LegalLimits::parseLine)
                .collect(toImmutableMap(LegalLimit::id, limit -> limit)));
    }

    /** The limit with this id. */
    public Optional<LegalLimit> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The limit with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LegalLimit get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("没有编号为 " + id + " 的期限"));
    }

    private static LegalLimit parseLine(String line) {
        String[] cells = line.split(",", -1);
        checkArgument(cells.length == COLUMNS, "不是 %s 列：%s", COLUMNS, line);
        var basis = LegalBasis.of(cells[1], cells[2], LocalDate.parse(cells[3]));
        return new LegalLimit(
                cells[0],
                cells[4],
                TimeLimit.parse(cells[5]),
                basis,
                provenance(cells[9], basis),
                extension(cells[6], cells[7], cells[8], basis));
    }

    private static ExtensionRule extension(String most, String approver, String times, LegalBasis basis) {
        return most.isEmpty()
                ? ExtensionRule.NONE
                : new ExtensionRule(TimeLimit.parse(most), approver, Integer.parseInt(times), Optional.of(basis));
    }

    private static Provenance provenance(String read, LegalBasis basis) {
        checkArgument(read.equals("条文") || read.equals("一般知识"), "来源只能是“条文”或“一般知识”：%s", read);
        return read.equals("条文")
                ? new Provenance.Cited(basis.toString())
                : new Provenance.Sample("据一般知识，未读到" + basis + "的原文");
    }
}
