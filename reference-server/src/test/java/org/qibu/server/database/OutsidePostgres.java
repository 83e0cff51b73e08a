package org.qibu.server.database;

import com.google.common.base.Splitter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;

/** A PostgreSQL that stands for a county's own: its administrator did what the README says, and nothing else was done. */
public final class OutsidePostgres implements AutoCloseable {
    public static final Login OWNER = new Login("qibu_owner", "owner-password");
    public static final Login SERVER = new Login("qibu_server", "server-password");
    private static final Splitter STATEMENTS = Splitter.on(';').trimResults().omitEmptyStrings();
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private final EmbeddedPostgres postgres;
    private final Login administrator;

    private OutsidePostgres(EmbeddedPostgres postgres, Login administrator) {
        this.postgres = postgres;
        this.administrator = administrator;
    }

    /** Starts one in the folder and prepares it by the README. */
    public static OutsidePostgres start(Path home) throws IOException {
        QuietLibraries.hush();
        EmbeddedPostgres postgres = Cluster.in(home).start();
        Path password = home.resolve("keys/postgres-owner.password");
        OutsidePostgres outside = new OutsidePostgres(postgres, new Login("postgres", Files.readString(password)));
        for (String statement : STATEMENTS.split(sql(Path.of("../README.md")))) {
            outside.administer("postgres", statement);
        }
        return outside;
    }

    /** The SQL that a README tells the administrator to run. */
    static String sql(Path readme) throws IOException {
        Matcher block = SQL.matcher(Files.readString(readme));
        if (!block.find()) {
            throw new AssertionError("no SQL in " + readme);
        }
        return block.group(1).strip();
    }

    Login administrator() {
        return administrator;
    }

    /** The database that the README has made. */
    public String url() {
        return url("qibu");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    /** Does something in a database as its administrator. */
    void administer(String database, String statement) {
        try (var queries = DSL.using(url(database), administrator.user(), administrator.password())) {
            queries.execute(statement);
        }
    }

    /** Does something in the database that the README has made, as its administrator. */
    public void administer(String statement) {
        administer("qibu", statement);
    }

    /** Asks something of that database, as its administrator. */
    public String ask(String question) {
        try (var queries = DSL.using(url(), administrator.user(), administrator.password())) {
            return String.valueOf(queries.fetchValue(question));
        }
    }

    @Override
    public void close() {
        Cluster.stop(postgres);
    }
}
