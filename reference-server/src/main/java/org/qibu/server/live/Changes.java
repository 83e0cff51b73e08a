package org.qibu.server.live;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.qibu.server.database.Database;
import org.qibu.server.store.FactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears that facts were appended, here or by another server on the same database.
 *
 * <p>What is told by the database is heard on a connection of its own. Whenever that is made anew, and whenever facts are
 * there that nobody told of, everybody is told to look again: nothing is missed, it is only told late.
 */
public final class Changes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int QUIET_MILLIS = 10_000;
    private static final int AGAIN_MILLIS = 1000;

    private final Database database;
    private final String self = UUID.randomUUID().toString();
    private final Announcer announcer;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> ofOthers = new CopyOnWriteArrayList<>();
    private final AtomicReference<Connection> listening = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean heard;

    private Changes(Database database) {
        this.database = database;
        this.announcer = new Announcer(database.queries(), self);
        this.thread = new Thread(this::keepListening, "qibu-changes");
        thread.setDaemon(true);
    }

    /** Follows what is appended to the store and what the database tells. */
    public static Changes follow(Database database, FactStore facts) {
        Changes changes = new Changes(database);
        facts.listen(streams -> changes.announce());
        changes.thread.start();
        return changes;
    }

    /** Asks to be told; called on any thread, so it must not block. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Asks to be told of what another server may have appended, and of nothing that this one did. */
    public void listenToOthers(Runnable listener) {
        ofOthers.add(listener);
    }

    /** Tells everybody, here and at the other servers, that what they look at may have changed. */
    public void announce() {
        tell();
        announcer.announce();
    }

    /** Tells whether the database is being listened to. */
    public boolean isListening() {
        return heard;
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private void tellOfOthers() {
        tell();
        ofOthers.forEach(Runnable::run);
    }

    private void keepListening() {
        boolean lost = false;
        while (!closed) {
            try (Connection connection = database.connect()) {
                listening.set(connection);
                execute(connection, "listen " + Announcer.CHANNEL);
                heard = true;
                if (lost) {
                    LOG.info("the database is listened to again");
                }
                // Also the first time: a page may have been opened, and something written elsewhere, before it was
                // heard.
                tellOfOthers();
                hear(connection);
            } catch (SQLException broken) {
                if (!closed && !lost) {
                    LOG.warn("the database is no longer listened to; it is tried again", broken);
                }
                lost = true;
            }
            heard = false;
            await();
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection told = connection.unwrap(PGConnection.class);
        long known = latest(connection);
        while (!closed) {
            PGNotification[] notifications = told.getNotifications(QUIET_MILLIS);
            long latest = latest(connection);
            if (isOfOthers(notifications) || (isQuiet(notifications) && latest > known)) {
                tellOfOthers();
            }
            known = latest;
        }
    }

    private static boolean isQuiet(PGNotification[] notifications) {
        return notifications == null || notifications.length == 0;
    }

    private boolean isOfOthers(PGNotification[] notifications) {
        if (isQuiet(notifications)) {
            return false;
        }
        for (PGNotification notification : notifications) {
            if (!notification.getParameter().equals(self)) {
                return true;
            }
        }
        return false;
    }

    /** A server that was killed between its commit and its word has told nobody; its facts tell. */
    private static long latest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select coalesce(max(id), 0) from qibu.fact")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void await() {
        if (closed) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        announcer.close();
        thread.interrupt();
        Connection connection = listening.get();
        try {
            if (connection != null) {
                // Whoever waits for the database's word is let go by nothing less.
                connection.abort(Runnable::run);
            }
            thread.join(AGAIN_MILLIS);
        } catch (SQLException gone) {
            LOG.debug("the connection was gone already", gone);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
