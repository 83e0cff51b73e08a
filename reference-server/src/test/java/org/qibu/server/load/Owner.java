package org.qibu.server.load;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The embedded PostgreSQL of a running server, reached as its owner. */
public record Owner(int port, String password) {
    public static Owner of(Path home) throws IOException {
        List<String> running = Files.readAllLines(home.resolve("database/postgres/postmaster.pid"));
        return new Owner(
                Integer.parseInt(running.get(3).strip()),
                Files.readString(home.resolve("database/keys/postgres-owner.password"))
                        .strip());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    public void execute(String... commands) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    public ImmutableList<String> texts(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            ImmutableList.Builder<String> texts = ImmutableList.builder();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts.build();
        }
    }
}
