package org.qibu.trail.check;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.MalformedNoteException;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.trail.place.PublishedLog;

/** Makes a whole log again from its entries, and finds the first place where what is published differs. */
public final class LogCheck {
    private LogCheck() {}

    /**
     * Checks a log from its checkpoint down to every entry; what it holds in memory does not grow with the log.
     *
     * @param key the log's key; its name is the origin of the log's checkpoints, its profile says how the log hashes
     * @param progress is told how many entries are done, after each bundle
     * @throws org.qibu.approval.trail.MissingAlgorithmException if no provider has the algorithms of the key's profile
     * @throws org.qibu.trail.place.UnreadableLogException if a place cannot be read, from which nothing follows about the log
     */
    public static CheckReport of(PublishedLog log, VerifierKey key, LongConsumer progress) {
        return of(log, key, WitnessPolicy.none(), progress);
    }

    /**
     * The same where witnesses must have cosigned the checkpoint.
     *
     * @param policy how many of whom; with fewer of them nothing else is looked at
     * @throws org.qibu.approval.trail.MissingAlgorithmException if no provider has the algorithms of the key's profile
     * @throws org.qibu.trail.place.UnreadableLogException if a place cannot be read, from which nothing follows about the log
     */
    public static CheckReport of(PublishedLog log, VerifierKey key, WitnessPolicy policy, LongConsumer progress) {
        Optional<String> published = log.checkpoint();
        if (published.isEmpty()) {
            return refused(new Difference.NoCheckpoint());
        }
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(published.get());
            checkpoint = Checkpoint.parse(note.text());
        } catch (MalformedNoteException malformed) {
            return refused(new Difference.MalformedCheckpoint(String.valueOf(malformed.getMessage())));
        }
        if (!checkpoint.origin().equals(key.name())) {
            return refused(new Difference.OtherOrigin(key.name(), checkpoint.origin()));
        }
        if (!note.isSignedBy(key)) {
            return refused(new Difference.NotSigned(key.toString()));
        }
        if (!policy.isSatisfiedBy(note)) {
            return refused(new Difference.NotWitnessed(
                    policy.needed(), policy.cosignatures(note).size()));
        }
        return new Rebuilding(log, key.kind().profile().hashing(), checkpoint.tree()).run(progress);
    }

    private static CheckReport refused(Difference difference) {
        return new CheckReport(0, new CheckReport.Counts(0, 0, 0, 0, 0), List.of(difference));
    }
}
