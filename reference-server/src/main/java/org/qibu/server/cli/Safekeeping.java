package org.qibu.server.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.law.Finding;
import org.qibu.server.backup.Backup;
import org.qibu.server.backup.DamagedBackupException;
import org.qibu.server.backup.Holdings;
import org.qibu.server.backup.Place;
import org.qibu.server.backup.Restore;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.database.HomeInUseException;
import org.qibu.server.database.NewDatabase;
import org.qibu.server.database.PooledDatabase;
import org.qibu.server.database.UnsafeDatabaseException;
import org.qibu.server.running.Server;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;

/** Backs up what the settings name, and brings it back; tells every finding on a line. */
record Safekeeping(Settings settings, Consumer<String> told) {
    private static final int CONNECTIONS = 2;

    Answer backup(Place to) {
        told.accept("正在连接数据库……");
        try (Database database = reached(settings)) {
            WorkdayCalendar calendar = RunningServer.calendar(home());
            return told(new Backup(holdings(), to, Server.readings(calendar), told).make(database));
        } catch (UnsafeDatabaseException | IOException | SQLException failed) {
            throw new NoAnswerException("没有备份成：" + failed.getMessage());
        }
    }

    Answer check(Place from) {
        try {
            Restore.of(from, holdings(), told);
            return Answer.YES;
        } catch (DamagedBackupException damaged) {
            return told(damaged.findings());
        } catch (IOException failed) {
            throw new NoAnswerException("没有检查完：" + failed.getMessage());
        }
    }

    Answer restore(Place from) {
        try {
            Restore restore = Restore.of(from, holdings(), told);
            restore.requireEmptyTarget();
            try (NewDatabase target = target()) {
                restore.fill(target);
                try (Database database = target.open()) {
                    WorkdayCalendar calendar = RunningServer.calendar(home());
                    told.accept("正在从事实重建查询表……");
                    Server.rebuild(database, calendar);
                    ImmutableList<Finding> findings = restore.compare(database, Server.readings(calendar));
                    told.accept(findings.isEmpty() ? "已恢复，与备份逐行相同。" : "事实已恢复，与备份逐行相同；另有下列情况：");
                    return told(findings);
                }
            }
        } catch (DamagedBackupException damaged) {
            told.accept("没有恢复，什么也没有写：");
            return told(damaged.findings());
        } catch (HomeInUseException | UnsafeDatabaseException | IOException | SQLException failed) {
            throw new NoAnswerException("没有恢复：" + failed.getMessage());
        }
    }

    private Answer told(ImmutableList<Finding> findings) {
        findings.stream().map(FindingText::line).forEach(told);
        return Answer.of(findings.isEmpty());
    }

    /** The database that the settings name, be it one that a server runs, with nothing about it changed. */
    static Database reached(Settings settings) {
        return settings.find(ServerSettings.JDBC_URL)
                .<Database>map(url -> PooledDatabase.open(
                        RunningServer.address(settings, url, CONNECTIONS).withoutOwner()))
                .orElseGet(() ->
                        EmbeddedDatabase.reach(settings.get(ServerSettings.HOME).resolve("database"), CONNECTIONS));
    }

    private NewDatabase target() {
        told.accept("正在准备数据库……");
        return settings.find(ServerSettings.JDBC_URL)
                .map(url -> NewDatabase.at(RunningServer.address(settings, url, CONNECTIONS)))
                .orElseGet(() -> NewDatabase.in(home().resolve("database"), CONNECTIONS));
    }

    private Holdings holdings() {
        return new Holdings(settings.files(), home().resolve("notices"), settings.masterKey());
    }

    private Path home() {
        return settings.get(ServerSettings.HOME);
    }
}
