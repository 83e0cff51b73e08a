package org.qibu.server.running;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.database.PoolUse;
import org.qibu.server.database.UnsafeDatabaseException.Reason;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;

/** A server on a free port, on a real PostgreSQL of its own in its folder. */
public final class TestServer {
    private TestServer() {}

    /** The demo county on its pinned date. */
    public static Server demo(Path home) {
        return start(home, database(home), true);
    }

    /** A county that has nothing yet. */
    public static Server bare(Path home) {
        return start(home, database(home), false);
    }

    /** The same, set as the test likes. */
    public static Server bare(Path home, UnaryOperator<Settings> set) {
        return start(set.apply(settings(home, false)), database(home));
    }

    /** The demo county over a database that the test looks into as well. */
    public static Server demo(Path home, Database database) {
        return start(home, database, true);
    }

    /** Another server of the same county, which leaves the database open when it is closed. */
    public static Server beside(Path home, Database database) {
        return start(home, new Shared(database), false);
    }

    /** Another server of the same demo, which leaves the database open when it is closed. */
    public static Server demoBeside(Path home, Database database) {
        return start(home, new Shared(database), true);
    }

    /** Another server of the same county, set as the test likes, which leaves the database open when it is closed. */
    public static Server beside(Path home, Database database, UnaryOperator<Settings> set) {
        return start(set.apply(settings(home, false)), new Shared(database));
    }

    /** The PostgreSQL of a folder. */
    public static Database database(Path home) {
        return EmbeddedDatabase.start(home.resolve("database"), 4);
    }

    private static Server start(Path home, Database database, boolean demo) {
        return start(settings(home, demo), database);
    }

    private static Settings settings(Path home, boolean demo) {
        return Settings.STANDARD
                .with(ServerSettings.PORT, "0")
                .with(ServerSettings.HOME, home.toString())
                .with(ServerSettings.KEEP_YEARS, "0")
                .with(ServerSettings.DEMO, Boolean.toString(demo));
    }

    private static Server start(Settings settings, Database database) {
        return Server.start(settings, database, OfficialCalendar.mainland(), told -> {});
    }

    /** A database that others use as well. */
    private record Shared(Database database) implements Database {
        @Override
        public DSLContext queries() {
            return database.queries();
        }

        @Override
        public int connections() {
            return database.connections();
        }

        @Override
        public DataSource source() {
            return database.source();
        }

        @Override
        public Connection connect() throws SQLException {
            return database.connect();
        }

        @Override
        public PoolUse use() {
            return database.use();
        }

        @Override
        public ImmutableList<Reason> hindrances() {
            return database.hindrances();
        }

        @Override
        public void awaitLoss() throws InterruptedException {
            database.awaitLoss();
        }

        @Override
        public void close() {
            // It is closed by whoever opened it.
        }
    }
}
