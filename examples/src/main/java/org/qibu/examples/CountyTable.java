package org.qibu.examples;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionEvent;

/** A county's own storage, here in memory: facts are only ever added, and only by who has seen all of them. */
final class CountyTable {
    private final Map<String, List<SubmissionEvent>> rows = new TreeMap<>();

    Submission load(String number) {
        return Submission.of(rows.getOrDefault(number, List.of()));
    }

    /** Adds facts unless another act came first; a database does this with a unique key over number and place. */
    void append(String number, int seen, ImmutableList<SubmissionEvent> facts) {
        List<SubmissionEvent> kept = rows.computeIfAbsent(number, unused -> new ArrayList<>());
        if (kept.size() != seen) {
            throw new IllegalStateException(number + " has moved on: " + kept.size() + " facts, not " + seen);
        }
        kept.addAll(facts);
    }
}
