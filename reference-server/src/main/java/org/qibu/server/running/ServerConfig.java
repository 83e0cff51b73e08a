package org.qibu.server.running;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the server is to be run.
 *
 * @param port 0 for any free one
 * @param home where files, keys, holiday notices and the embedded database are kept
 * @param jdbcUrl a PostgreSQL to use instead of the embedded one
 * @param demo with the demo county, demo roles and a pinned date
 * @param date the pinned date of a demo
 */
public record ServerConfig(int port, Path home, Optional<String> jdbcUrl, boolean demo, Optional<LocalDate> date) {
    /** The pinned date of the demo county, a Monday. */
    public static final LocalDate DEMO_DATE = LocalDate.of(2026, 10, 19);

    public ServerConfig {
        checkArgument(port >= 0 && port <= 65535, "不是端口：%s", port);
        checkArgument(demo || date.isEmpty(), "只有演示模式可以指定日期");
    }
}
