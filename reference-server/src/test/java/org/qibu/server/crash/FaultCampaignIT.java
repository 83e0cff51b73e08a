package org.qibu.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.access.Role;
import org.qibu.server.api.Builder;
import org.qibu.server.api.Client;
import org.qibu.server.api.Client.Reply;

/** A short fault campaign; {@link FaultCampaign} goes on for as long as one likes. */
class FaultCampaignIT {
    /** One for both: to fill the demo county takes longer than either. */
    @TempDir
    private static Path folder;

    @Test
    void acknowledgedIsDurableAndWhatIsAskedAgainIsDoneOnce() throws Exception {
        long seed = System.nanoTime();
        int kills = FaultCampaign.Struck.values().length;

        FaultCampaign.Report report = new FaultCampaign(folder.resolve("home"), seed, System.out).run(kills);

        report.print(System.out);
        assertThat(report.acknowledged()).as("seed %s", seed).hasSizeGreaterThanOrEqualTo(kills - 1);
        assertThat(report.lost()).as("seed %s", seed).isEmpty();
        assertThat(report.strays()).as("seed %s", seed).isEmpty();
        assertThat(report.differing()).as("seed %s", seed).isEmpty();
    }

    @Test
    void aLostConnectionIsMadeAnewWithoutARestartAndNobodySignsInAnew() throws Exception {
        Path home = folder.resolve("home");
        ServeProcess first = ServeProcess.start(home);
        Builder before = Builder.at(first.address());
        first.kill();
        ServeProcess server = ServeProcess.start(home);
        Builder builder =
                new Builder(new Client(server.address(), before.client().cookie()), before.answers());
        assertThat(builder.client().get("session").json().getString("role")).isEqualTo(Role.BUILDER.name());
        String project = builder.registers("断线试验");
        Books.Act filing = Books.Act.file(project, builder.filing(project, "energy-review"));
        Books.Desks at = new Books.Desks(builder, Client.anybody(server.address()));

        String id = filing.send(at).id();
        server.killConnection();
        Reply again = filing.send(at);
        // PostgreSQL ends every connection and reads its log again before it lets anybody in.
        for (int tries = 0; again.status() != 201 && tries < 100; tries++) {
            Thread.sleep(100);
            again = filing.send(at);
        }

        assertThat(again.id()).isEqualTo(id);
        assertThat(builder.registers("断线之后" + UUID.randomUUID())).isNotEmpty();
        server.stop();
    }
}
