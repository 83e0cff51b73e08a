package org.qibu.trail.witness;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.place.FolderInUseException;
import org.qibu.trail.place.FolderLock;

/** A small witness over HTTP, by the JDK's own server. */
public final class WitnessServer implements AutoCloseable {
    private static final int THREADS = 8;

    private final FolderLock lock;
    private final Map<String, CosignedLog> logs;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private WitnessServer(FolderLock lock, Map<String, CosignedLog> logs, HttpServer server, InstantSource clock) {
        this.lock = lock;
        this.logs = logs;
        this.server = server;
        server.createContext("/", new WitnessRoute(logs, clock));
        server.setExecutor(threads);
    }

    /**
     * Begins to answer.
     *
     * @param folder where the last cosigned heads are kept; made if it is not there
     * @throws IllegalArgumentException if two logs have one name, one keeps to another profile than the witness's key, or what the
     *     folder remembers of one is not that log's
     * @throws org.qibu.approval.trail.MissingAlgorithmException if no provider has the algorithms of the profile
     * @throws FolderInUseException if another witness uses the folder: two would cosign two histories
     * @throws IOException if the address is taken, or the folder cannot be used
     */
    public static WitnessServer start(
            InetSocketAddress address, List<VerifierKey> logs, SignerKey key, Path folder, InstantSource clock)
            throws IOException {
        return start(address, logs, key, folder, clock, refused -> {});
    }

    /**
     * The same for who hears of what it refuses: of each checkpoint that goes against the one cosigned last, the first time that it
     * is shown. Both are kept in the folder, at most a hundred pairs of each kind for a log.
     *
     * @param refused is told while the request waits for its answer
     * @throws IOException if the address is taken, or the folder cannot be used
     */
    public static WitnessServer start(
            InetSocketAddress address,
            List<VerifierKey> logs,
            SignerKey key,
            Path folder,
            InstantSource clock,
            Consumer<Refusal> refused)
            throws IOException {
        FolderLock lock = FolderLock.of(folder);
        try {
            WitnessServer witness =
                    new WitnessServer(lock, known(logs, key, folder, refused), HttpServer.create(address, 0), clock);
            witness.server.start();
            return witness;
        } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException failed) {
            lock.close();
            throw failed;
        }
    }

    private static Map<String, CosignedLog> known(
            List<VerifierKey> logs, SignerKey key, Path folder, Consumer<Refusal> refused) {
        Map<String, CosignedLog> known = new LinkedHashMap<>();
        for (VerifierKey log : logs) {
            if (log.kind() != KeyKind.ofLog(key.verifier().kind().profile())) {
                throw new IllegalArgumentException("not the key of a log of the witness's profile: " + log);
            }
            if (known.put(log.name(), CosignedLog.in(folder, log, key, refused)) != null) {
                throw new IllegalArgumentException("two logs of the name " + log.name());
            }
        }
        return known;
    }

    /** Where it answers. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** The last head of a log that it cosigned; empty before the first, and for a log it does not know. */
    public Optional<TreeHead> seen(VerifierKey log) {
        return Optional.ofNullable(logs.get(log.name())).flatMap(CosignedLog::seen);
    }

    /** Ends; who was not answered yet asks the next one again. What is being written down is written to its end. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        lock.close();
    }
}
