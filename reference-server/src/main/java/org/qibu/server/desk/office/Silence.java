package org.qibu.server.desk.office;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.paging.Page;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactStore;

/** Records what the law makes happen by silence (视为受理): whoever calls it twice records it once. */
public final class Silence {
    private final Bench bench;
    private final FactStore facts;

    /** Records into this store. */
    public Silence(Bench bench, FactStore facts) {
        this.bench = bench;
        this.facts = facts;
    }

    /** Appends every acceptance that silence has brought about by now; hands back how many. */
    public int record() {
        County county = bench.county();
        return Page.all(part -> bench.lists().silentBy(county.today(), part))
                .map(bench::submission)
                .map(submission -> SubmissionReading.of(submission, county.today(), county.calendar(), county.lights()))
                .filter(reading -> !reading.acceptedBySilence().isEmpty())
                .mapToInt(this::record)
                .sum();
    }

    private int record(SubmissionReading reading) {
        County county = bench.county();
        var submission = reading.submission();
        ImmutableList.Builder<SubmissionEvent> made = ImmutableList.builder();
        reading.acceptedBySilence()
                .forEach(silent -> made.addAll(submission
                        .intake()
                        .deemAccepted(
                                county.stamp(Actor.SYSTEM),
                                silent.branch().terms().matter(),
                                county.calendar())
                        .orThrow()));
        ImmutableList<SubmissionEvent> accepted = made.build();
        var stream = bench.stream(submission.id());
        try {
            facts.append(Append.on(stream.at(submission.version())).with(stream, accepted));
            return accepted.size();
        } catch (StaleHeadsException somebodyActed) {
            // Whatever was done meanwhile is read the next time; silence is not lost by waiting.
            return 0;
        }
    }
}
