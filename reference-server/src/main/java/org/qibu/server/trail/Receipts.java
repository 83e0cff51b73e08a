package org.qibu.server.trail;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.TRAIL;
import static org.qibu.server.schema.Tables.TRAIL_ENTRY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.receipt.ProvenEntry;
import org.qibu.approval.trail.receipt.Receipt;

/** Makes what somebody is handed so that they can check for ever after what was written of their matter. */
public record Receipts(Trail trail) {
    private static final String READ = "select " + FactEntry.COLUMNS + ", e.place from qibu.fact f " + FactEntry.JOIN
            + " left join qibu.trail_entry e on e.fact = f.id where f.county = ? and f.stream = ?"
            + " and f.version = any(?)";

    /** A fact and where it stands, if it does already. */
    private record Placed(FactEntry fact, Optional<Long> place) {
        boolean isCovered(long size) {
            return place.filter(known -> known < size).isPresent();
        }
    }

    /**
     * Facts of a life, proved by the latest checkpoint.
     *
     * @param versions which of them: a receipt shows all that they say to whoever holds it
     * @return the receipt; empty while there is one of them that no checkpoint covers yet, which takes a second where enough witnesses
     *     answer, or where there are no facts
     */
    public Optional<Receipt> of(StreamId<?> life, ImmutableSet<Integer> versions) {
        ImmutableList<Placed> facts = trail.queries().connectionResult(connection -> read(connection, life, versions));
        // Read after the facts: it may cover more of them than then, and never fewer.
        return trail.checkpoint().flatMap(checkpoint -> of(facts, checkpoint));
    }

    /** Where the latest fact of a life stands that the latest checkpoint covers; empty if there is none yet. */
    public Optional<Long> latest(StreamId<?> life) {
        Field<Long> latest = DSL.max(TRAIL_ENTRY.PLACE);
        return trail.queries()
                .select(latest)
                .from(FACT)
                .join(TRAIL_ENTRY)
                .on(TRAIL_ENTRY.FACT.eq(FACT.ID))
                .join(TRAIL)
                .on(TRAIL.COUNTY.eq(FACT.COUNTY), TRAIL_ENTRY.PLACE.lt(TRAIL.PUBLISHED))
                .where(FACT.COUNTY.eq(life.county().value()), FACT.STREAM.eq(life.name()))
                .fetchOptional(latest);
    }

    private Optional<Receipt> of(ImmutableList<Placed> facts, SignedNote checkpoint) {
        PublishedTree tree = PublishedTree.of(trail, checkpoint);
        if (facts.isEmpty()
                || !facts.stream().allMatch(fact -> fact.isCovered(tree.head().size()))) {
            return Optional.empty();
        }
        ImmutableList<ProvenEntry> entries = facts.stream()
                .sorted((one, other) -> Long.compare(one.place.orElseThrow(), other.place.orElseThrow()))
                .map(each -> new ProvenEntry(each.fact.opening(), tree.inclusion(each.place.orElseThrow())))
                .collect(toImmutableList());
        return Optional.of(new Receipt(Profile.C2SP, entries, checkpoint));
    }

    private static ImmutableList<Placed> read(Connection connection, StreamId<?> life, ImmutableSet<Integer> versions)
            throws SQLException {
        ImmutableList.Builder<Placed> facts = ImmutableList.builder();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, life.county().value());
            statement.setString(2, life.name());
            statement.setArray(3, connection.createArrayOf("integer", versions.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(
                            new Placed(FactEntry.read(rows), Optional.ofNullable(rows.getObject("place", Long.class))));
                }
            }
        }
        return facts.build();
    }
}
