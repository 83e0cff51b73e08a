package org.qibu.approval.trail;

import java.security.Security;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.tile.TileLog;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.approval.trail.tile.TileStore;

/** A thousand entries, and the log they are appended to again and again; its tiles go nowhere. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets a state up before anything is measured
public class Batch {
    static final int ENTRIES = 1000;
    static final int LENGTH = 256;

    private static final int SEED = 20230701;

    /** The profile of the log. */
    @Param("C2SP")
    public Profile profile = Profile.C2SP;

    final byte[][] entries = new byte[ENTRIES][LENGTH];
    RawDigest raw;
    SignerKey key;
    TileLog log;
    TreeHead head;

    /** Draws the entries. */
    @Setup
    public void draw() {
        Security.addProvider(new BouncyCastleProvider());
        Random random = new Random(SEED);
        for (byte[] entry : entries) {
            random.nextBytes(entry);
        }
        raw = new RawDigest(profile);
        key = SignerKey.generate("county.example/610702", KeyKind.ofLog(profile));
        log = TileLog.begin(profile.hashing(), new Nowhere());
        head = log.write();
    }

    private static final class Nowhere implements TileStore {
        @Override
        public Optional<byte[]> read(TilePath path) {
            return Optional.empty();
        }

        @Override
        public void write(TilePath path, byte[] content) {}
    }
}
