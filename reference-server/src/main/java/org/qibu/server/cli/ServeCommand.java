package org.qibu.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.qibu.server.Server;
import org.qibu.server.ServerConfig;
import org.qibu.server.database.EmbeddedDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the reference server until it is told to stop. */
@Command(name = "serve", description = "启动参考服务：内置PostgreSQL、制度包与网页控制台；按Ctrl-C停止。")
final class ServeCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 8;

    private final PrintWriter out;

    @Option(names = "--demo", description = "装入演示县（汉台区），日期固定，可用演示身份登录")
    private boolean demo;

    @Option(names = "--port", paramLabel = "端口", description = "监听端口，0为任一空闲端口；默认8080")
    private String port = "8080";

    @Option(names = "--home", paramLabel = "文件夹", description = "数据文件夹；默认为当前文件夹下的data")
    private String home = "data";

    @Option(names = "--date", paramLabel = "日期", description = "演示的日期，例如2026-10-19")
    private Optional<String> date = Optional.empty();

    ServeCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        Arguments arguments = new Arguments();
        Optional<LocalDate> day = date.flatMap(text -> arguments.date("--date", text));
        Optional<Integer> number = arguments.read("--port", port, Integer::valueOf);
        arguments.check();
        Path folder = Path.of(home);
        var config = new ServerConfig(number.orElseThrow(), folder, Optional.empty(), demo, day);
        progress("正在启动内置PostgreSQL（数据在" + folder.toAbsolutePath() + "）……");
        var database = EmbeddedDatabase.start(folder.resolve("database"), CONNECTIONS);
        Server server = Server.start(config, database, calendar(folder), this::progress);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "qibu-stop"));
        progress("已就绪：" + server.address()
                + (demo ? "（演示县汉台区，" + config.date().orElse(ServerConfig.DEMO_DATE) + "）" : ""));
        stopped.await();
        return Answer.YES.exitCode();
    }

    private static org.qibu.approval.calendar.WorkdayCalendar calendar(Path folder) {
        Optional<Path> notices = Optional.of(folder.resolve("notices")).filter(java.nio.file.Files::isDirectory);
        return KnownCalendar.with(notices).all();
    }

    private void progress(String line) {
        out.println(line);
    }
}
