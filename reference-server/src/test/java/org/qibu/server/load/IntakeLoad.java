package org.qibu.server.load;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.qibu.server.access.Role;
import org.qibu.server.api.Client;
import org.qibu.server.crash.ServeProcess;

/**
 * How many submissions a whole server takes in, over HTTP to the durable fact, beside how many single rows the same PostgreSQL
 * makes durable for as many clients; how long one takes at a steady pace; and both again, with the lists, in a county grown by a
 * million cases.
 */
public final class IntakeLoad {
    private static final ImmutableList<Integer> CLIENTS = ImmutableList.of(16, 64);
    private static final int PACE = 50;
    private static final int LOOKS = 300;

    private final PrintStream out;
    private final int window;
    private final int warm;
    private final ServeProcess server;
    private final Owner owner;
    private final Filings filings;
    private final Peer peer;

    private IntakeLoad(Path home, int window, int warm, ImmutableList<String> jvm, PrintStream out) throws Exception {
        this.out = out;
        this.window = window;
        this.warm = warm;
        this.server = ServeProcess.forLong(home, jvm);
        this.owner = Owner.of(home);
        this.filings = new Filings(server.address(), owner, out);
        this.peer = Peer.on(owner, home);
    }

    /**
     * Arguments: by how many cases the county grows (0 for none), seconds of a window, how many answers come before the first one
     * counts, how many milliseconds a commit takes at least on the disks that are played (such as {@code 0,2,10}), and what the
     * server's JVM is told.
     */
    public static void main(String[] args) throws Exception {
        long cases = Long.parseLong(args[0]);
        int window = Integer.parseInt(args[1]);
        int warm = Integer.parseInt(args[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Files.createTempDirectory("qibu-intake-load");
        out.printf("目录 %s，%d 个处理器，同类：%s%n", home, Runtime.getRuntime().availableProcessors(), Peer.name());
        var load = new IntakeLoad(home, window, warm, ImmutableList.copyOf(args).subList(4, args.length), out);
        load.run(
                cases,
                Splitter.on(',').splitToStream(args[3]).map(Integer::valueOf).toList());
    }

    private void run(long cases, List<Integer> disks) throws Exception {
        out.println("申报 " + filings.shown());
        for (int millis : disks) {
            commitTakes(millis);
            for (int clients : CLIENTS) {
                beside(clients);
            }
        }
        commitTakes(0);
        atPace();
        if (cases > 0) {
            out.printf("增加 %,d 个在办件……%n", cases);
            filings.grow(cases);
            lists();
            beside(CLIENTS.get(0));
            atPace();
        }
        server.stop();
        String said = server.said().get(10, TimeUnit.SECONDS);
        checkState(!said.contains("has been blocked"), "a thread was blocked: %s", said);
        out.println("事件循环未曾阻塞");
    }

    /**
     * Plays a disk that takes longer to make something durable: whoever flushes the log waits before that, and takes along all who
     * have come meanwhile. On a disk that does so they would have come too late, so that both sides look better here.
     */
    private void commitTakes(int millis) throws Exception {
        owner.execute(
                "alter system set commit_delay = " + TimeUnit.MILLISECONDS.toMicros(millis),
                "alter system set commit_siblings = 0",
                "select pg_reload_conf()");
        out.printf("提交一次至少 %d 毫秒%n", millis);
    }

    private void beside(int clients) throws Exception {
        filings.prepare(warm + 20_000L * window);
        Crowd.Rate before = peer.rate(clients, window);
        Crowd.Rate intake = Crowd.of(clients, Duration.ofSeconds(window), warm, server::worked, i -> filings.client());
        Crowd.Rate after = peer.rate(clients, window);
        out.printf(
                "%d 个客户端：受理 %s，每件用处理器 %.2f ms；%s %s，之后 %s；比值 %.3f%n",
                clients,
                intake,
                intake.work().toNanos() / 1e6,
                Peer.name(),
                before,
                after,
                2 * intake.perSecond() / (before.perSecond() + after.perSecond()));
    }

    private void atPace() throws Exception {
        filings.prepare((long) PACE * 12 * window);
        Latencies warm = Latencies.atPace(PACE, 2 * window, filings, filings::fileWithFiles);
        Latencies took = Latencies.atPace(PACE, 6 * window, filings, filings::fileWithFiles);
        out.printf("每秒 %d 件，含上传材料：%s（预热 %s）%n", PACE, took, warm);
    }

    private void lists() {
        ImmutableMap<String, Client> lists = ImmutableMap.of(
                "v1/worklist", Client.as(server.address(), Role.OFFICER, "approval-bureau"),
                "work", Client.as(server.address(), Role.OFFICER, "approval-bureau"),
                "board", Client.as(server.address(), Role.PROJECT_OFFICER, ""),
                "v1/projects", Client.as(server.address(), Role.PROJECT_OFFICER, ""));
        lists.forEach((path, who) -> {
            try (Wire wire = new Wire(server.address(), who.cookie())) {
                out.printf("%s：%s%n", path, Latencies.of(LOOKS, () -> checkState(wire.get(path) == 200)));
            }
        });
    }
}
