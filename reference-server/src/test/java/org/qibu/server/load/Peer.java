package org.qibu.server.load;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The least that can be made durable on the same PostgreSQL: one INSERT of one row a transaction, by pgbench where it is. */
record Peer(Owner owner, Path script) {
    private static final String INSERT =
            "insert into peer (body) values ('one durable row of some hundred characters, as long as a short note of an office"
                    + " would be')";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) ");

    static Peer on(Owner owner, Path folder) throws IOException, SQLException {
        owner.execute(
                "create table if not exists peer (id bigint generated always as identity primary key, body text)");
        return new Peer(owner, Files.writeString(folder.resolve("peer.sql"), INSERT + ";\n"));
    }

    /** Says who the peer is. */
    static String name() {
        return hasPgbench() ? "pgbench" : "JDBC";
    }

    Crowd.Rate rate(int clients, int seconds) throws Exception {
        // What the one before left for later is not this one's to pay.
        owner.execute("checkpoint");
        return hasPgbench()
                ? new Crowd.Rate(pgbench(clients, seconds), Duration.ZERO, true)
                : Crowd.of(clients, Duration.ofSeconds(seconds), 0, () -> Duration.ZERO, i -> jdbc());
    }

    private static boolean hasPgbench() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }

    private double pgbench(int clients, int seconds) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-f",
                        script.toString(),
                        "-c",
                        "" + clients,
                        "-j",
                        "2",
                        "-T",
                        "" + 2 * seconds,
                        "-h",
                        "127.0.0.1",
                        "-p",
                        "" + owner.port(),
                        "-U",
                        "postgres",
                        "postgres")
                .redirectErrorStream(true);
        command.environment().put("PGPASSWORD", owner.password());
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(said);
        checkState(process.waitFor() == 0 && tps.find(), "pgbench said %s", said);
        return Double.parseDouble(tps.group(1));
    }

    private Crowd.Client jdbc() {
        try {
            Connection connection = owner.connect();
            PreparedStatement insert = connection.prepareStatement(INSERT);
            return new Crowd.Client() {
                @Override
                public void ask() throws SQLException {
                    insert.executeUpdate();
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
