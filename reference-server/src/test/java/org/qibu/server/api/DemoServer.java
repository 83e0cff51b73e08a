package org.qibu.server.api;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.qibu.server.database.Database;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;
import org.qibu.server.settings.Settings;

/** Gives a test the one demo server of the whole run, on a real PostgreSQL; what tests do to it adds up. */
final class DemoServer implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(DemoServer.class);

    /** The running server, and what stands behind it. */
    record Running(Path home, Database database, Server server) implements AutoCloseable {
        private static Running start() {
            try {
                Path home = Files.createTempDirectory("qibu-api");
                Database database = TestServer.database(home);
                Running running = new Running(home, database, TestServer.demo(home, database));
                WrittenLog.begin();
                return running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Starts another server of the county on the same database and the same files. */
        Server beside(Path folder) throws IOException {
            copyKey(folder);
            return TestServer.demoBeside(folder, database);
        }

        /** Starts another server of the county there, no demo, set as the test likes. */
        Server beside(Path folder, UnaryOperator<Settings> set) throws IOException {
            copyKey(folder);
            return TestServer.beside(folder, database, set);
        }

        private void copyKey(Path folder) throws IOException {
            Path keys = Files.createDirectories(folder.resolve("keys"));
            Files.copy(home.resolve("keys").resolve("master.key"), keys.resolve("master.key"), COPY_ATTRIBUTES);
        }

        String address() {
            return server.address();
        }

        @Override
        public void close() throws IOException {
            server.close();
            try (var all = Files.walk(home)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent("server", key -> Running.start(), Running.class);
    }
}
