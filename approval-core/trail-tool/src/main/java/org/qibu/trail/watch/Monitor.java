package org.qibu.trail.watch;

import java.util.Optional;
import org.qibu.approval.trail.CompactRange;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.MalformedNoteException;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.tile.MissingTileException;
import org.qibu.approval.trail.tile.TileNodes;
import org.qibu.trail.check.PartCheck;
import org.qibu.trail.place.PublishedLog;
import org.qibu.trail.place.UnreadableLogException;

/**
 * Somebody outside who follows a log. It believes nothing but the key and what it saw itself: it makes the proofs from the
 * published tiles and checks them against both signed heads. What it looks at is what is new: a fork, a log taken back and a rewrite
 * behind a longer history are seen at once. That the old tiles and entries are still there as they were signed is seen by
 * {@link #patrol}, a part at each look.
 *
 * @param key the log's key; its name is the origin of the log's checkpoints, its profile says how the log hashes
 * @param policy which witnesses must have cosigned what the log shows
 * @param readsEntries whether it also reads every new entry, and not only the hashes
 */
public record Monitor(PublishedLog log, VerifierKey key, WitnessPolicy policy, boolean readsEntries) {
    /** One that asks for no witness and reads hashes only. */
    public static Monitor of(PublishedLog log, VerifierKey key) {
        return new Monitor(log, key, WitnessPolicy.none(), false);
    }

    /**
     * Looks at the log once.
     *
     * @param seen the checkpoint that was last found right; empty before the first
     * @throws UnreadableLogException if the log cannot be read or shows no checkpoint, from which nothing follows about it
     * @throws org.qibu.approval.trail.MissingAlgorithmException if no provider has the algorithms of the key's profile
     * @throws MalformedNoteException if what was seen is no checkpoint
     */
    public Sighting look(Optional<SignedNote> seen) {
        Optional<TreeHead> last = seen.map(note -> Checkpoint.parse(note.text()).tree());
        String shown = log.checkpoint().orElseThrow(() -> UnreadableLogException.withoutCheckpoint(log.toString()));
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(shown);
            checkpoint = Checkpoint.parse(note.text());
        } catch (MalformedNoteException malformed) {
            return new Sighting.Alarmed(Alarm.MALFORMED, String.valueOf(malformed.getMessage()), shown);
        }
        if (!checkpoint.origin().equals(key.name())) {
            return new Sighting.Alarmed(Alarm.OTHER_ORIGIN, checkpoint.origin(), shown);
        }
        if (!note.isSignedBy(key)) {
            return new Sighting.Alarmed(Alarm.NOT_SIGNED, key.toString(), shown);
        }
        if (!policy.isSatisfiedBy(note)) {
            int found = policy.cosignatures(note).size();
            return alarmed(Alarm.NOT_WITNESSED, "只有" + found + "个，至少需要" + policy.needed() + "个", note);
        }
        try {
            return compare(last, note, checkpoint.tree());
        } catch (MissingTileException withheld) {
            return new Sighting.Alarmed(Alarm.WITHHELD, withheld.path().toString(), shown);
        }
    }

    /**
     * Reads a part of the log again under the head that was last found right. Between two looks at the same part somebody may alter
     * and restore it unseen; what stays altered is named when its turn comes, and again at every look until it is mended.
     *
     * @param count how many of the lowest tiles, each of 256 entries
     * @throws UnreadableLogException if the log cannot be read, from which nothing follows about it
     */
    public PartCheck.Part patrol(Memory memory, long count) {
        return PartCheck.of(log, hashing(), memory.tree(), memory.next(), count, readsEntries);
    }

    private Sighting compare(Optional<TreeHead> seen, SignedNote note, TreeHead tree) {
        if (seen.isEmpty()) {
            return first(note, tree);
        }
        TreeHead last = seen.get();
        if (tree.size() < last.size()) {
            return alarmed(Alarm.ROLLED_BACK, "上次" + last.size() + "条，这次" + tree.size() + "条", note);
        }
        if (tree.size() == last.size()) {
            return tree.equals(last)
                    ? new Sighting.Unchanged(tree)
                    : alarmed(Alarm.FORKED, last.size() + "条，上次" + last.root() + "，这次" + tree.root(), note);
        }
        Verdict verdict = prover(tree).consistency(last.size()).verify(hashing(), last, tree);
        if (!verdict.holds()) {
            Alarm alarm = verdict == Verdict.OLDER_ROOT_DIFFERS ? Alarm.REWRITTEN : Alarm.TILES_DIFFER;
            return alarmed(alarm, "从" + last.size() + "条到" + tree.size() + "条", note);
        }
        return readsEntries && !entriesLeadTo(tree, last)
                ? alarmed(Alarm.ENTRIES_DIFFER, "第" + last.size() + "条至第" + (tree.size() - 1) + "条", note)
                : new Sighting.Grown(note, last, tree);
    }

    private Sighting first(SignedNote note, TreeHead tree) {
        if (!prover(tree).head().equals(tree)) {
            return alarmed(Alarm.TILES_DIFFER, tree.size() + "条", note);
        }
        return readsEntries && !entriesLeadTo(tree, new TreeHead(0, hashing().empty()))
                ? alarmed(Alarm.ENTRIES_DIFFER, "第0条至第" + (tree.size() - 1) + "条", note)
                : new Sighting.First(note, tree);
    }

    private boolean entriesLeadTo(TreeHead tree, TreeHead from) {
        TreeHash hashing = hashing();
        TileNodes nodes = new TileNodes(hashing, log, tree.size());
        CompactRange range = CompactRange.resume(hashing, from.size(), nodes, (level, index, hash) -> {});
        return range.head().equals(from)
                && new Entries(log, tree.size()).appendTo(range, hashing)
                && range.head().equals(tree);
    }

    private TreeHash hashing() {
        return key.kind().profile().hashing();
    }

    private Prover prover(TreeHead tree) {
        TreeHash hashing = hashing();
        return new Prover(hashing, new TileNodes(hashing, log, tree.size()), tree.size());
    }

    private static Sighting alarmed(Alarm alarm, String detail, SignedNote shown) {
        return new Sighting.Alarmed(alarm, detail, shown.toString());
    }
}
