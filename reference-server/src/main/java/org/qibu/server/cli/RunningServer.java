package org.qibu.server.cli;

import static java.util.stream.Collectors.joining;

import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.server.account.RefusedKeyException;
import org.qibu.server.account.ServiceKeys;
import org.qibu.server.database.Address;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.database.HomeInUseException;
import org.qibu.server.database.Login;
import org.qibu.server.database.PooledDatabase;
import org.qibu.server.database.UnsafeDatabaseException;
import org.qibu.server.running.Server;
import org.qibu.server.settings.Secret;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Setting;
import org.qibu.server.settings.Settings;

/** Starts the server, says how far it is, and keeps it until the process or its thread is told to end. */
record RunningServer(Consumer<String> told) {
    /**
     * Runs until told to end, or until the embedded PostgreSQL is lost: then the server says so and ends as failed, so that
     * whoever supervises it starts it anew. Nothing that was acknowledged is lost by that.
     */
    Answer run(Settings settings) {
        WorkdayCalendar calendar = calendar(settings.get(ServerSettings.HOME));
        told.accept("正在启动数据库……");
        Database database = open(settings);
        told.accept("数据库已就绪，正在启动服务……");
        Server server = start(settings, database, calendar);
        Thread stop = new Thread(server::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        told.accept("管理端口：" + server.managementAddress() + "metrics");
        server.invitation().forEach(told);
        told.accept("已启动：" + server.address());
        Answer ended = awaitEnd(database);
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException ending) {
            // PostgreSQL ends because the process was told to, and the hook is at work.
            return Answer.YES;
        }
        if (ended == Answer.FAILED) {
            told.accept("数据库意外终止，服务随之停止；已受理的业务都在，重新启动即可恢复。");
        }
        server.close();
        told.accept("已停止。");
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
    void rebuild(Settings settings) {
        told.accept("正在启动数据库……");
        try (Database database = open(settings)) {
            told.accept("正在从事实重建查询表……");
            Server.rebuild(database, calendar(settings.get(ServerSettings.HOME)));
        }
        told.accept("已重建。");
    }

    /** Does something with the keys of the county's other systems, beside the running server or without it. */
    void withKeys(Settings settings, Consumer<ServiceKeys> work) {
        try (Database database = Safekeeping.reached(settings)) {
            work.accept(Server.keys(database));
        } catch (UnsafeDatabaseException unusable) {
            throw new NoAnswerException(String.valueOf(unusable.getMessage()));
        } catch (RefusedKeyException refused) {
            throw new NoAnswerException(
                    refused.findings().stream().map(FindingText::line).collect(joining("\n")));
        }
    }

    /** Checks the trail of this county, beside the running server or without it. */
    Answer checkTrail(Settings settings) {
        told.accept("正在连接数据库……");
        try (Database database = Safekeeping.reached(settings)) {
            return Server.trail(settings, database)
                    .map(trail -> new TrailAudit(trail, told).run())
                    .orElseThrow(() -> new NoAnswerException("这个库还没有留痕日志：服务一次也没有启动过。"));
        } catch (UnsafeDatabaseException unusable) {
            throw new NoAnswerException(String.valueOf(unusable.getMessage()));
        }
    }

    static WorkdayCalendar calendar(Path home) {
        Path notices = home.resolve("notices");
        return KnownCalendar.with(Optional.of(notices).filter(Files::isDirectory))
                .all();
    }

    private static Database open(Settings settings) {
        int connections = settings.get(ServerSettings.DB_CONNECTIONS);
        try {
            return settings.find(ServerSettings.JDBC_URL)
                    .<Database>map(url -> PooledDatabase.open(address(settings, url, connections)))
                    .orElseGet(() -> EmbeddedDatabase.start(
                            settings.get(ServerSettings.HOME).resolve("database"), connections));
        } catch (HomeInUseException | UnsafeDatabaseException unusable) {
            throw new NoAnswerException(String.valueOf(unusable.getMessage()));
        }
    }

    static Address address(Settings settings, String url, int connections) {
        return new Address(
                url,
                login(settings, ServerSettings.DB_USER, ServerSettings.DB_PASSWORD),
                settings.find(ServerSettings.DB_OWNER)
                        .map(named -> login(settings, ServerSettings.DB_OWNER, ServerSettings.DB_OWNER_PASSWORD)),
                connections);
    }

    private static Login login(Settings settings, Setting<String> user, Setting<Secret> password) {
        return new Login(settings.get(user), settings.get(password).value());
    }

    private Server start(Settings settings, Database database, WorkdayCalendar calendar) {
        boolean started = false;
        try {
            Server server = Server.start(settings, database, calendar, told);
            started = true;
            return server;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof BindException) {
                throw new NoAnswerException("端口" + settings.get(ServerSettings.PORT) + "已被占用，换一个端口或者停掉占用它的程序。");
            }
            throw failed;
        } finally {
            if (!started) {
                database.close();
            }
        }
    }
}
