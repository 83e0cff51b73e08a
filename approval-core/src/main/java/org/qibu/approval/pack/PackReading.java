package org.qibu.approval.pack;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.yaml.Complaint;

/**
 * What reading a pack gives: the pack if nothing forbids it, and everything found.
 *
 * @param complaints by file and line; those that only warn stand here beside a pack
 */
public record PackReading(Optional<Pack> pack, ImmutableList<Complaint> complaints) {
    /** What forbids to use the pack. */
    public ImmutableList<Complaint> errors() {
        return complaints.stream().filter(Complaint::isError).collect(toImmutableList());
    }

    /** What only warns. */
    public ImmutableList<Complaint> warnings() {
        return complaints.stream().filter(complaint -> !complaint.isError()).collect(toImmutableList());
    }

    /** The pack, or the findings that forbid it. */
    public Ruling<Pack> ruling() {
        return pack.map(Ruling::fact)
                .orElseGet(() -> Ruling.findings(
                        errors().stream().map(Complaint::finding).toList()));
    }
}
