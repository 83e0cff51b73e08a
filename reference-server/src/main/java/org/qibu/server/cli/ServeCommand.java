package org.qibu.server.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qibu.server.running.ServerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the server until the process is told to end.
 *
 * <p>Nothing here may name a type of the server's libraries: the command line looks at this class whatever the command.
 */
@Command(name = "serve", description = "启动服务：自带PostgreSQL，数据放在一个文件夹里；按Ctrl+C停止。")
final class ServeCommand implements Callable<Integer> {
    static final String JDBC_URL = "改用这个PostgreSQL；运行账号取自环境变量QIBU_DB_USER、QIBU_DB_PASSWORD，"
            + "属主账号（只用来迁移，可不给）取自QIBU_DB_OWNER、QIBU_DB_OWNER_PASSWORD；口令也可写在文件里，变量名后加_FILE指出文件";

    private final PrintWriter out;

    @Option(names = "--demo", description = "演示模式：演示身份登录，日期固定")
    private boolean demo;

    @Option(names = "--port", paramLabel = "端口", defaultValue = "8080", description = "网址的端口，不给就用8080；0为任一空闲端口")
    private String port = "";

    @Option(
            names = "--home",
            paramLabel = "文件夹",
            defaultValue = "data",
            description = "存放数据库、文件、密钥和节假日通知（notices）的文件夹，没有就新建；不给就用data")
    private String home = "";

    @Option(names = "--jdbc-url", paramLabel = "网址", description = JDBC_URL)
    private Optional<String> jdbcUrl = Optional.empty();

    @Option(names = "--date", paramLabel = "日期", description = "演示固定的日期，不给就是2026-10-19；只用于演示模式")
    private Optional<String> date = Optional.empty();

    ServeCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments();
        Optional<Integer> number = arguments.read("--port", port, ServeCommand::port);
        Optional<Path> folder = arguments.read("--home", home, ServeCommand::folder);
        Optional<String> url = jdbcUrl.flatMap(text -> arguments.read("--jdbc-url", text, ServeCommand::postgres));
        Optional<LocalDate> pinned = date.flatMap(text -> arguments.date("--date", text));
        if (date.isPresent() && !demo) {
            arguments.complain("--date", "只有演示模式（--demo）可以指定日期");
        }
        arguments.check();
        return new RunningServer(out)
                .run(new ServerConfig(number.orElseThrow(), folder.orElseThrow(), url, demo, pinned))
                .exitCode();
    }

    private static int port(String text) {
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (number < 0 || number > 65535) {
            throw new IllegalArgumentException("“" + text + "”不是端口。应为0至65535的整数，例如8080。");
        }
        return number;
    }

    private static Path folder(String text) {
        try {
            Path path = Path.of(text);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new IllegalArgumentException("“" + text + "”是文件，不是文件夹。");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("“" + text + "”不是路径。", e);
        }
    }

    static String postgres(String text) {
        if (!text.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("“" + text + "”不是PostgreSQL的网址，应以jdbc:postgresql:开头。");
        }
        if (text.contains("password=")) {
            throw new IllegalArgumentException("口令不写在命令行上，写在环境变量QIBU_DB_PASSWORD中。");
        }
        // An account in the address would win over both accounts that are given.
        if (text.matches(".*[?&]user=.*|[^?]*@.*")) {
            throw new IllegalArgumentException("账号不写在网址里，写在环境变量QIBU_DB_USER中。");
        }
        return text;
    }
}
