package org.qibu.approval.trail;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.SignedNote;

/** What does the trail cost beside the bare digests that it cannot do without? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 1, timeUnit = SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = SECONDS)
public class TrailBenchmark {

    /** An entry of 256 bytes into a log of tiles, which comes to one root for every thousand. */
    @Benchmark
    @OperationsPerInvocation(Batch.ENTRIES)
    public TreeHead appendOurs(Batch batch) {
        for (byte[] entry : batch.entries) {
            batch.log.append(entry);
        }
        return batch.log.write();
    }

    /** One leaf of 257 bytes and one node of 65: there is no log with fewer. */
    @Benchmark
    @OperationsPerInvocation(Batch.ENTRIES)
    public void appendRaw(Batch batch, Blackhole hashes) {
        for (int i = 0; i < Batch.ENTRIES; i++) {
            hashes.consume(batch.raw.leaf());
            hashes.consume(batch.raw.node());
        }
    }

    /** The proof of an entry among ten million, from tiles in memory. */
    @Benchmark
    @OperationsPerInvocation(TenMillion.ASKED)
    public void inclusionOurs(TenMillion log, Blackhole proofs) {
        for (long index : log.asked) {
            proofs.consume(log.prover.inclusion(index));
        }
    }

    /** As many nodes as lie between the tiles and these proofs. */
    @Benchmark
    @OperationsPerInvocation(TenMillion.ASKED)
    public void inclusionRaw(TenMillion log, Blackhole hashes) {
        for (long i = 0; i < log.nodesToProve; i++) {
            hashes.consume(log.raw.node());
        }
    }

    /** The same proofs, checked. */
    @Benchmark
    @OperationsPerInvocation(TenMillion.ASKED)
    public void verifyOurs(TenMillion log, Blackhole verdicts) {
        for (int i = 0; i < TenMillion.ASKED; i++) {
            verdicts.consume(log.proofs[i].verify(log.hashing, log.leaves[i], log.head));
        }
    }

    /** A node for each hash of their paths. */
    @Benchmark
    @OperationsPerInvocation(TenMillion.ASKED)
    public void verifyRaw(TenMillion log, Blackhole hashes) {
        for (long i = 0; i < log.nodesToVerify; i++) {
            hashes.consume(log.raw.node());
        }
    }

    /** A checkpoint, of which there is one for each batch. */
    @Benchmark
    public SignedNote signCheckpoint(Batch batch) {
        return SignedNote.of(
                Checkpoint.of(batch.key.verifier().name(), batch.head).toString(), batch.key);
    }
}
