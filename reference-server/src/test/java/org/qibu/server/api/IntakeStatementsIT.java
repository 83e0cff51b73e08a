package org.qibu.server.api;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qibu.server.api.DemoServer.Running;
import org.qibu.server.load.Owner;

/** What one intake asks of PostgreSQL, by PostgreSQL's own log: statements come to and fro, and commits wait for the disk. */
@ExtendWith(DemoServer.class)
class IntakeStatementsIT {
    /** Longer than it takes to tell other servers of what was appended. */
    private static final int TOLD_MILLIS = 400;

    private Path log;
    private Owner owner;
    private Builder builder;

    @BeforeEach
    void logEveryStatement(Running server) throws IOException, SQLException {
        log = server.home().resolve("database/postgres.log");
        owner = Owner.of(server.home());
        builder = Builder.at(server.address());
        owner.execute("alter system set log_statement = 'all'", "select pg_reload_conf()");
    }

    @AfterEach
    void logNoneAgain() throws SQLException {
        owner.execute("alter system reset log_statement", "select pg_reload_conf()");
    }

    @Test
    void aWholeIntakeWithFilesIsTwoCommitsAndSevenStatementsAtMost() throws Exception {
        String project = builder.registers("受理语句试验");
        files(project, "project-proposal");
        JsonObject filing = builder.filing(project, "energy-review");

        ImmutableList<String> asked = asked(() -> files(project, filing));

        ImmutableList<String> commits = asked.stream()
                .filter(each -> each.matches("(?i)commit|select pg_notify.*"))
                .collect(toImmutableList());
        ImmutableList<String> statements = asked.stream()
                .filter(each -> !each.matches("(?i)begin.*|commit"))
                .collect(toImmutableList());
        assertThat(commits).as(asked.toString()).hasSizeBetween(1, 2);
        assertThat(statements).hasSizeBetween(5, 7);
        // Nothing that is written is written outside the one transaction.
        int begun = asked.indexOf("BEGIN");
        assertThat(asked.subList(0, begun)).allMatch(each -> each.startsWith("select"));
        assertThat(asked.subList(begun, asked.indexOf("COMMIT"))).hasSize(4);
    }

    private void files(String project, String matter) {
        files(project, builder.filing(project, matter));
    }

    private void files(String project, JsonObject filing) {
        assertThat(builder.client()
                        .act(
                                "projects/" + project + "/submissions",
                                filing,
                                UUID.randomUUID().toString())
                        .id())
                .isNotEmpty();
    }

    /** What the server asks while something is done and others are told of it; what is done again and again is left out. */
    private ImmutableList<String> asked(Runnable act) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(TOLD_MILLIS);
        int before = Files.readString(log).length();
        act.run();
        TimeUnit.MILLISECONDS.sleep(TOLD_MILLIS);
        return withoutSequencing(Files.readString(log)
                .substring(before)
                .replaceAll("\n(?!\\d{4}-)\\s*", " ")
                .lines()
                .filter(line -> line.matches(".*LOG:  (statement|execute [^:]*): .*"))
                .map(line -> line.replaceFirst(".*LOG:  (statement|execute [^:]*): ", ""))
                // An empty one is the pool's: it asks whether a connection that was idle is still there.
                .filter(each -> !each.isEmpty() && !each.contains("scheduled_task") && !each.contains("max(id)"))
                .collect(toImmutableList()));
    }

    /** No request waits for its facts to enter the trail, which many of them do at once, in a transaction of its own. */
    private static ImmutableList<String> withoutSequencing(ImmutableList<String> asked) {
        int held = Iterables.indexOf(asked, each -> each.contains("\"trail\"") && each.endsWith("for no key update"));
        ImmutableList<String> rest = asked;
        if (held > 0) {
            int ended = held + asked.subList(held, asked.size()).indexOf("COMMIT");
            rest = ImmutableList.<String>builder()
                    .addAll(asked.subList(0, held - 1))
                    .addAll(asked.subList(ended + 1, asked.size()))
                    .build();
        }
        return rest.stream()
                .filter(each -> !each.contains("\"trail\"") && !each.contains("unsequenced"))
                .collect(toImmutableList());
    }
}
