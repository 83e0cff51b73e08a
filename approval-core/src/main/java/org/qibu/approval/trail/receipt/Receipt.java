package org.qibu.approval.trail.receipt;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.MalformedNoteException;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;

/**
 * A receipt (留痕凭证): entries of a log, opened, each with the proof that one checkpoint of the log covers it. It is checked offline
 * and needs nothing but the log's public key.
 *
 * <p>Its text is UTF-8 without a byte order mark. Every line ends with a line feed, the last one too, and there is no other control
 * character below U+0020. One receipt has one text:
 *
 * <ol>
 *   <li>the line {@code qibu-receipt/v1}, or {@code qibu-receipt/v1 sm} by the profile {@link Profile#SM}, and an empty line;
 *   <li>for each entry, in ascending order of their indices and none twice, from 1 to 10,000 of them: a line {@code content} with
 *       a space and the content, which is 1 to 5,000,000 bytes; a line {@code salt} with a space and the 32 bytes of the salt in
 *       Base64; a line {@code index} with a space and the entry's place in decimal, from 0 to 2^63 - 1 without leading zeros; a line
 *       for each hash of the inclusion proof, the lowest first, its 32 bytes in Base64, at most 63 of them; and an empty line;
 *   <li>the checkpoint with its signatures as a signed note of C2SP, to the end. It does not begin with {@code content} and a space.
 * </ol>
 *
 * <p>Base64 is that of RFC 4648 section 4, with its padding, and its unused bits are zero. The entry that an opening comes to is in
 * {@link Opening}; its leaf and the nodes above it are hashed by RFC 6962, both by SHA-256, or by SM3 in {@link Profile#SM}.
 *
 * @param profile by which the log hashes and signs
 * @param entries what it proves, in the order of the log
 * @param checkpoint what covers all of them, signed by the log and perhaps by witnesses
 */
public record Receipt(Profile profile, List<ProvenEntry> entries, SignedNote checkpoint) {
    /** How many entries a receipt can have. */
    public static final int MOST_ENTRIES = 10_000;

    static final String CONTENT = "content ";
    static final String SALT = "salt ";
    static final String INDEX = "index ";

    /**
     * Throws {@link IllegalArgumentException} if there are no entries or more than 10,000, they are not in ascending order, each
     * once, or the checkpoint's text could not be told from an entry or not be read back.
     */
    public Receipt {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "a receipt has 1 to " + MOST_ENTRIES + " entries, not " + entries.size());
        }
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).index() <= entries.get(i - 1).index()) {
                throw new IllegalArgumentException("entries not in ascending order, each once: "
                        + entries.get(i).index() + " after "
                        + entries.get(i - 1).index());
            }
        }
        if (checkpoint.text().startsWith(CONTENT)
                || !SignedNote.parse(checkpoint.toString()).equals(checkpoint)) {
            throw new IllegalArgumentException("not the checkpoint of a receipt: " + checkpoint.text());
        }
    }

    /**
     * Reads what {@link #toString} writes, and nothing else. Whether it holds is asked of it afterwards.
     *
     * @throws MalformedReceiptException if it is spelled otherwise
     */
    public static Receipt parse(String text) {
        return new ReceiptReader(text).receipt();
    }

    /**
     * Checks all of it: the signature of the log, the log's name, its witnesses, and every entry.
     *
     * @param log the log's key; its name is the origin of the log's checkpoints, and its kind says how the log hashes
     * @param policy who must have seen the checkpoint
     * @return every finding; none if it holds
     */
    public List<ReceiptFinding> verify(VerifierKey log, WitnessPolicy policy) {
        List<ReceiptFinding> findings = new ArrayList<>();
        if (profile != log.kind().profile()) {
            findings.add(new ReceiptFinding.OtherProfile(
                    profile, log.kind().profile().digest()));
        }
        if (!checkpoint.isSignedBy(log)) {
            findings.add(new ReceiptFinding.NotSigned(log.name()));
        }
        int seen = policy.cosignatures(checkpoint).size();
        if (seen < policy.needed()) {
            findings.add(new ReceiptFinding.TooFewWitnesses(seen, policy.needed()));
        }
        try {
            compare(Checkpoint.parse(checkpoint.text()), log, findings);
        } catch (MalformedNoteException other) {
            findings.add(new ReceiptFinding.NoCheckpoint());
        }
        return List.copyOf(findings);
    }

    private void compare(Checkpoint covering, VerifierKey log, List<ReceiptFinding> findings) {
        if (!covering.origin().equals(log.name())) {
            findings.add(new ReceiptFinding.OtherOrigin(covering.origin(), log.name()));
        }
        TreeHead tree = covering.tree();
        for (ProvenEntry entry : entries) {
            Verdict verdict = entry.verify(log.kind().profile().hashing(), tree);
            if (!verdict.holds()) {
                findings.add(new ReceiptFinding.NotProven(entry.index(), verdict));
            }
        }
    }

    /** The first line of its text. */
    static String header(Profile profile) {
        return switch (profile) {
            case C2SP -> "qibu-receipt/v1";
            case SM -> "qibu-receipt/v1 sm";
        };
    }

    /** The text that is handed out. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(header(profile)).append("\n\n");
        for (ProvenEntry entry : entries) {
            line(text, CONTENT, entry.opening().content());
            line(text, SALT, Base64.getEncoder().encodeToString(entry.opening().salt()));
            line(text, INDEX, Long.toString(entry.index()));
            entry.proof().path().forEach(hash -> line(text, "", hash.base64()));
            text.append('\n');
        }
        return text.append(checkpoint).toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(value).append('\n');
    }
}
