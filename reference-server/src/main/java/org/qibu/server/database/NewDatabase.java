package org.qibu.server.database;

import com.google.common.collect.ImmutableList;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jooq.impl.DSL;
import org.postgresql.PGProperty;
import org.qibu.server.database.UnsafeDatabaseException.Reason;

/**
 * A database that nothing was ever acknowledged from, to be filled by its owner before it serves. One of our own that is not
 * opened in the end is made anew at the next start.
 */
public final class NewDatabase implements AutoCloseable {
    private final Address address;
    private final Login owner;
    private final Optional<Own> own;
    private boolean opened;

    /** What runs it, if it is ours. */
    private record Own(HomeLock lock, Cluster cluster, EmbeddedPostgres postgres) {
        void close() {
            Cluster.stop(postgres);
            lock.close();
        }
    }

    private NewDatabase(Address address, Login owner, Optional<Own> own) {
        this.address = address;
        this.owner = owner;
        this.own = own;
    }

    /** One that its administrator has made, and nobody has used; its owner's account must be given. */
    public static NewDatabase at(Address address) {
        QuietLibraries.hush();
        return new NewDatabase(
                address,
                address.owner()
                        .orElseThrow(() -> refused("database.no-owner", "恢复备份需要属主账号，请给出db-owner和db-owner-password")),
                Optional.empty());
    }

    /**
     * One in a folder where there is none.
     *
     * @throws UnsafeDatabaseException if there is one
     */
    public static NewDatabase in(Path home, int connections) {
        QuietLibraries.hush();
        Cluster cluster = Cluster.in(home.toAbsolutePath().normalize());
        if (cluster.isUsable()) {
            throw refused("database.not-new", "文件夹" + home + "里已有数据库");
        }
        HomeLock lock = HomeLock.take(home);
        boolean started = false;
        try {
            EmbeddedPostgres postgres = cluster.start();
            Address address = cluster.address(postgres, connections);
            started = true;
            return new NewDatabase(
                    address, address.owner().orElseThrow(), Optional.of(new Own(lock, cluster, postgres)));
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static UnsafeDatabaseException refused(String code, String text) {
        return new UnsafeDatabaseException(ImmutableList.of(new Reason(code, text)));
    }

    /**
     * Makes the tables as they were at a version.
     *
     * @throws UnsafeDatabaseException if this program does not know the version, or the database has tables of a newer one
     */
    public void migrate(String version) {
        if (!Migrations.isKnown(address.url(), owner, version)) {
            throw refused("database.newer-backup", "备份的数据库结构是版本" + version + "，本程序不认识；请换用较新的程序");
        }
        Migrations.run(address.url(), owner, version);
        String made;
        try (var queries = DSL.using(address.url(), owner.user(), owner.password())) {
            made = SchemaVersion.of(queries);
        }
        if (!made.equals(version)) {
            throw refused("database.not-new", "目标数据库的结构已是版本" + made + "，备份的是版本" + version + "；请另建一个空的数据库");
        }
    }

    /** A connection of the owner, who may fill every table; whoever asks closes it. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, owner.user());
        PGProperty.PASSWORD.set(properties, owner.password());
        return DriverManager.getConnection(address.url(), properties);
    }

    /** Brings the tables to this program's version and opens the database as the server does; closing that one closes all. */
    public Database open() {
        Database database = own.<Database>map(
                        ours -> EmbeddedDatabase.serving(ours.lock(), ours.cluster(), ours.postgres(), address))
                .orElseGet(() -> PooledDatabase.open(address));
        opened = true;
        return database;
    }

    /** Lets go of it, unless it was opened. */
    @Override
    public void close() {
        if (!opened) {
            own.ifPresent(Own::close);
        }
    }
}
