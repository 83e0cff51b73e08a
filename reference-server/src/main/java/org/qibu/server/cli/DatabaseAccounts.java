package org.qibu.server.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.qibu.server.database.Address;
import org.qibu.server.database.Login;

/**
 * The accounts at a PostgreSQL that is not the embedded one, as the environment names them: a password is never on the
 * command line, where every process of the machine reads it; it stands in a variable, or in a file that a variable names.
 */
record DatabaseAccounts(ImmutableMap<String, String> environment) {
    private static final String SERVER = "QIBU_DB_USER";
    private static final String SERVER_PASSWORD = "QIBU_DB_PASSWORD";
    private static final String OWNER = "QIBU_DB_OWNER";
    private static final String OWNER_PASSWORD = "QIBU_DB_OWNER_PASSWORD";

    /** Where the database is and by whom; the owner only if one is named. */
    Address at(String url, int connections) {
        Login server = login(SERVER, SERVER_PASSWORD);
        return new Address(url, server, given(OWNER).map(named -> login(OWNER, OWNER_PASSWORD)), connections);
    }

    private Login login(String user, String password) {
        return new Login(
                given(user).orElseThrow(() -> missing(user)),
                given(password)
                        .or(() -> given(password + "_FILE").map(DatabaseAccounts::firstLine))
                        .orElseThrow(() -> missing(password)));
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    private static String firstLine(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new NoAnswerException("口令文件" + file + "是空的。"));
        } catch (IOException | InvalidPathException unreadable) {
            throw new NoAnswerException("口令文件" + file + "读不出来。");
        }
    }

    private static NoAnswerException missing(String name) {
        return new NoAnswerException("没有环境变量" + name + "，不知道用什么账号连接数据库。");
    }
}
