package org.qibu.server.cli;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.database.HomeInUseException;
import org.qibu.server.database.PooledDatabase;
import org.qibu.server.database.UnsafeDatabaseException;
import org.qibu.server.running.Server;
import org.qibu.server.running.ServerConfig;

/** Starts the server, says how far it is, and keeps it until the process or its thread is told to end. */
record RunningServer(PrintWriter out) {
    private static final int CONNECTIONS = 8;

    /**
     * Runs until told to end, or until the embedded PostgreSQL is lost: then the server says so and ends as failed, so that
     * whoever supervises it starts it anew. Nothing that was acknowledged is lost by that.
     */
    Answer run(ServerConfig config) {
        WorkdayCalendar calendar = calendar(config.home());
        out.println("正在启动数据库……");
        Database database = open(config);
        out.println("数据库已就绪，正在启动服务……");
        Server server = start(config, database, calendar);
        Thread stop = new Thread(server::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        out.println("已启动：" + server.address());
        Answer ended = awaitEnd(database);
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException ending) {
            // PostgreSQL ends because the process was told to, and the hook is at work.
            return Answer.YES;
        }
        if (ended == Answer.FAILED) {
            out.println("数据库意外终止，服务随之停止；已受理的业务都在，重新启动即可恢复。");
        }
        server.close();
        out.println("已停止。");
        return ended;
    }

    private static Answer awaitEnd(Database database) {
        try {
            database.awaitLoss();
            return Answer.FAILED;
        } catch (InterruptedException told) {
            return Answer.YES;
        }
    }

    /** Writes the readings that are kept in tables anew from the facts; the server itself must not be running. */
    void rebuild(ServerConfig config) {
        out.println("正在启动数据库……");
        try (Database database = open(config)) {
            out.println("正在从事实重建查询表……");
            Server.rebuild(database, calendar(config.home()));
        }
        out.println("已重建。");
    }

    private static WorkdayCalendar calendar(Path home) {
        Path notices = home.resolve("notices");
        return KnownCalendar.with(Optional.of(notices).filter(Files::isDirectory))
                .all();
    }

    private static Database open(ServerConfig config) {
        DatabaseAccounts accounts = new DatabaseAccounts(ImmutableMap.copyOf(System.getenv()));
        try {
            return config.jdbcUrl()
                    .<Database>map(url -> PooledDatabase.open(accounts.at(url, CONNECTIONS)))
                    .orElseGet(() -> EmbeddedDatabase.start(config.home().resolve("database"), CONNECTIONS));
        } catch (HomeInUseException | UnsafeDatabaseException unusable) {
            throw new NoAnswerException(String.valueOf(unusable.getMessage()));
        }
    }

    private Server start(ServerConfig config, Database database, WorkdayCalendar calendar) {
        boolean started = false;
        try {
            Server server = Server.start(config, database, calendar, out::println);
            started = true;
            return server;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof BindException) {
                throw new NoAnswerException("端口" + config.port() + "已被占用，换一个端口或者停掉占用它的程序。");
            }
            throw failed;
        } finally {
            if (!started) {
                database.close();
            }
        }
    }
}
