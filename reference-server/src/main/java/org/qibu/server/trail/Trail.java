package org.qibu.server.trail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.qibu.server.schema.Tables.TRAIL;
import static org.qibu.server.schema.Tables.UNSEQUENCED;

import java.util.Optional;
import org.jooq.DSLContext;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.server.keys.BrokenSealException;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.schema.tables.records.TrailRecord;

/**
 * The trail of a county as the database keeps it.
 *
 * @param signer the key of its checkpoints
 */
public record Trail(DSLContext queries, DivisionCode county, SignerKey signer) {
    /** How its leaves and nodes are hashed. */
    static final TreeHash HASHING = TreeHash.sha256();

    /**
     * Opens it; the first who does so gives it its name and its key.
     *
     * @param origin the name of the log, such as {@code example.gov.cn/610702}, if it has none yet
     * @throws BrokenSealException if its secret was sealed under another master key
     */
    public static Trail open(DSLContext queries, DivisionCode county, MasterKey master, String origin) {
        TrailRecord kept = find(queries, county).orElseGet(() -> begin(queries, county, master, origin));
        return of(queries, county, master, kept);
    }

    /**
     * Opens the one there is, and makes none.
     *
     * @throws BrokenSealException if its secret was sealed under another master key
     */
    public static Optional<Trail> existing(DSLContext queries, DivisionCode county, MasterKey master) {
        return find(queries, county).map(kept -> of(queries, county, master, kept));
    }

    private static Trail of(DSLContext queries, DivisionCode county, MasterKey master, TrailRecord kept) {
        VerifierKey verifier = VerifierKey.parse(kept.getVerifier());
        String secret = new String(master.unwrap(kept.getSealed(), place(county)), US_ASCII);
        return new Trail(queries, county, SignerKey.of(verifier, secret));
    }

    /** Tells whether any was begun: it cannot go on without the master key its secret was sealed under. */
    public static boolean exist(DSLContext queries) {
        return queries.fetchExists(TRAIL);
    }

    /** Tells whether the master key opens the secret of each; true where there is none. */
    public static boolean isOpenedBy(DSLContext queries, MasterKey master) {
        try {
            queries.selectFrom(TRAIL).forEach(kept -> of(queries, DivisionCode.parse(kept.getCounty()), master, kept));
            return true;
        } catch (BrokenSealException other) {
            return false;
        }
    }

    private static TrailRecord begin(DSLContext queries, DivisionCode county, MasterKey master, String origin) {
        SignerKey fresh = SignerKey.generate(origin, KeyKind.NOTE);
        TrailRecord row = new TrailRecord();
        row.setCounty(county.value());
        row.setVerifier(fresh.verifier().toString());
        row.setSealed(master.wrap(fresh.secret().getBytes(US_ASCII), place(county)));
        // Another server may have been quicker: then the trail is its.
        queries.insertInto(TRAIL).set(row).onConflictDoNothing().execute();
        return find(queries, county).orElseThrow();
    }

    private static Optional<TrailRecord> find(DSLContext queries, DivisionCode county) {
        return queries.selectFrom(TRAIL).where(TRAIL.COUNTY.eq(county.value())).fetchOptional();
    }

    private static String place(DivisionCode county) {
        return county + "/trail";
    }

    /** The public key of its checkpoints. */
    public VerifierKey verifier() {
        return signer.verifier();
    }

    /** Its tiles and bundles. */
    public KeptTiles tiles() {
        return new KeptTiles(queries, county);
    }

    /** The latest checkpoint that was published; empty before the first. */
    public Optional<SignedNote> checkpoint() {
        return checkpointText().map(SignedNote::parse);
    }

    /** The same as it is kept, whatever that is. */
    Optional<String> checkpointText() {
        return queries.select(TRAIL.CHECKPOINT)
                .from(TRAIL)
                .where(TRAIL.COUNTY.eq(county.value()))
                .fetchOptional(TRAIL.CHECKPOINT);
    }

    /**
     * What was signed and published last.
     *
     * @throws IllegalStateException if another checkpoint stands where that one was
     * @throws org.qibu.approval.trail.note.MalformedNoteException if what stands there is none
     */
    TreeHead signed() {
        TrailRecord kept = find(queries, county).orElseThrow();
        TreeHead signed = Optional.ofNullable(kept.getCheckpoint())
                .map(note -> Checkpoint.parse(SignedNote.parse(note).text()).tree())
                .orElseGet(() -> new TreeHead(0, HASHING.empty()));
        if (signed.size() != kept.getPublished()) {
            throw new IllegalStateException("the checkpoint kept is of " + signed.size() + " entries, and "
                    + kept.getPublished() + " were published");
        }
        return signed;
    }

    /** The tree of the latest published checkpoint; empty before the first. */
    public Optional<PublishedTree> published() {
        return checkpoint().map(note -> PublishedTree.of(this, note));
    }

    /** Tells whether a fact waits for its place. */
    boolean hasWaiting() {
        return queries.fetchExists(UNSEQUENCED, UNSEQUENCED.COUNTY.eq(county.value()));
    }

    /** How many facts wait for their places. */
    public int waiting() {
        return queries.fetchCount(UNSEQUENCED, UNSEQUENCED.COUNTY.eq(county.value()));
    }
}
