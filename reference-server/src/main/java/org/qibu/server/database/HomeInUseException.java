package org.qibu.server.database;

import java.nio.file.Path;

/** Another running server uses the same data folder. */
public final class HomeInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Path home;

    HomeInUseException(Path home) {
        super("数据目录正被另一个服务使用：" + home);
        this.home = home;
    }

    /** The data folder. */
    public Path home() {
        return home;
    }
}
