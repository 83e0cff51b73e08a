package org.qibu.server.database;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.server.keys.PrivateFile;

/**
 * The files of an embedded PostgreSQL in a data folder.
 *
 * @param data PostgreSQL's own folder
 * @param binaries where its programs are unpacked
 * @param keys where its passwords are
 * @param log where PostgreSQL writes what it has to say
 * @param usable exists once it was made whole; before that nothing was ever acknowledged from it
 */
record Cluster(Path data, Path binaries, Path keys, Path log, Path usable) {
    private static final String PASSWORD_FILE = "postgres-owner.password";
    /** The line of postmaster.pid, from 0, with the port. */
    private static final int PORT_LINE = 3;

    private static final Duration CRASH_RECOVERY = Duration.ofSeconds(60);

    static Cluster in(Path home) {
        return new Cluster(
                home.resolve("postgres"),
                home.resolve("postgres-programs"),
                home.resolve("keys"),
                home.resolve("postgres.log"),
                home.resolve("postgres.usable"));
    }

    EmbeddedPostgres start() {
        try {
            Orphan.stopIn(data);
            discardHalfMade();
            return postgres().start();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /**
     * Tells whether it is there. Its port is asked, for it is no child of ours to wait for, and a killed process that nobody
     * reaps looks alive; PostgreSQL listens even while it recovers.
     */
    static boolean listens(EmbeddedPostgres postgres) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), postgres.getPort())) {
            return socket.isConnected();
        } catch (ConnectException refused) {
            return false;
        } catch (IOException unknown) {
            // Of our own want, of files or ports: it says nothing of PostgreSQL.
            return true;
        }
    }

    /** Tells whether something may have been acknowledged from it. */
    boolean isUsable() {
        return Files.exists(usable);
    }

    /** Where it is while another process runs it; that one has made the accounts. */
    Address running(int connections) {
        try {
            String port = Files.readAllLines(data.resolve("postmaster.pid")).get(PORT_LINE);
            return new Address(url(port), server(), Optional.empty(), connections);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static String url(String port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=qibu";
    }

    private Login server() {
        return new Login("qibu_server", password("postgres-server.password"));
    }

    /** Where it is, once the accounts are made that connect to it. */
    Address address(EmbeddedPostgres postgres, int connections) {
        String url = url(Integer.toString(postgres.getPort()));
        EmbeddedAccounts.prepare(url, owner(), server());
        return new Address(url, server(), Optional.of(owner()), connections);
    }

    void markUsable() {
        PrivateFile.readOrMake(usable, () -> new byte[0]);
    }

    /** A kill while it was being made leaves folders that neither start nor are made again. */
    private void discardHalfMade() throws IOException {
        if (!isUsable() && Files.exists(data)) {
            MoreFiles.deleteRecursively(data, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        Files.createDirectories(binaries);
        try (Stream<Path> unpacked = Files.list(binaries)) {
            // Whoever unpacks them writes this mark last.
            for (Path half : unpacked.filter(Files::isDirectory)
                    .filter(programs -> Files.notExists(programs.resolve(".exists")))
                    .toList()) {
                MoreFiles.deleteRecursively(half, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        }
    }

    private EmbeddedPostgres.Builder postgres() {
        Login owner = owner();
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(CRASH_RECOVERY)
                // Into a file: a pipe to us would break when we are killed, and PostgreSQL with it.
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", keys.resolve(PASSWORD_FILE).toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", owner.password())
                // zonky starts with -F and without synchronous_commit; the later word wins.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "");
    }

    private Login owner() {
        return new Login("postgres", password(PASSWORD_FILE));
    }

    private String password(String name) {
        byte[] made = PrivateFile.readOrMake(keys.resolve(name), Cluster::newPassword);
        return new String(made, StandardCharsets.US_ASCII).strip();
    }

    private static byte[] newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
    }
}
