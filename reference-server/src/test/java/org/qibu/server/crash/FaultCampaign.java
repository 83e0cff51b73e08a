package org.qibu.server.crash;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.qibu.server.crash.Books.Desks;
import org.qibu.server.crash.Books.Kind;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;

/**
 * A demo server under load is killed, or its PostgreSQL, or both, at random moments (kill -9), and started again, so many times;
 * then the books of those who asked are held against what it has.
 *
 * <p>What no answer came to is asked for again under its key after the next start. In the end therefore everything that was
 * asked for is acknowledged, is there as it was sent, and once; and nothing else is.
 */
public final class FaultCampaign {
    private static final int LONGEST_WORK = 1500;
    private static final int LONGEST_START = 4000;
    private static final int TOLD = 20;

    private final Path home;
    private final Random random;
    private final PrintStream out;
    private final Books books = new Books();
    private final ImmutableMultiset.Builder<Struck> killed = ImmutableMultiset.builder();

    FaultCampaign(Path home, long seed, PrintStream out) {
        this.home = home;
        this.random = new Random(seed);
        this.out = out;
    }

    /** What is killed. */
    enum Struck {
        START("启动中的服务器"),
        SERVER("服务器"),
        DATABASE("数据库"),
        BOTH("服务器和数据库");

        private final String text;

        Struck(String text) {
            this.text = text;
        }
    }

    /**
     * What came of it.
     *
     * @param acknowledged how much was acknowledged, by kind
     * @param askedAgain how much had been cut off and was asked for again
     * @param lost what was acknowledged and is not there as it was sent
     * @param strays what is there and was never acknowledged
     * @param differing the tables of readings that a rebuild changes
     */
    record Report(
            ImmutableMultiset<Struck> kills,
            ImmutableMultiset<Kind> acknowledged,
            int askedAgain,
            ImmutableList<String> lost,
            ImmutableList<String> strays,
            ImmutableList<String> differing) {
        boolean isClean() {
            return lost.isEmpty() && strays.isEmpty() && differing.isEmpty();
        }

        void print(PrintStream out) {
            out.printf("强制终止 %d 次：%s%n", kills.size(), counts(kills, each -> each.text));
            out.printf("确认 %d 件：%s；中断后重发 %d 件%n", acknowledged.size(), counts(acknowledged, Kind::text), askedAgain);
            print(out, "确认后丢失或改变", lost);
            print(out, "写了一半或写了两次", strays);
            print(out, "与重建不一致的查询表", differing);
        }

        private static void print(PrintStream out, String what, ImmutableList<String> found) {
            out.printf("%s：%d%n", what, found.size());
            found.stream().limit(TOLD).forEach(each -> out.println("  " + each));
        }

        private static <E> String counts(ImmutableMultiset<E> counted, Function<E, String> text) {
            return counted.entrySet().stream()
                    .map(each -> text.apply(each.getElement()) + " " + each.getCount())
                    .collect(joining("，"));
        }
    }

    /** Arguments: how many kills, the seed (0 for any) and the folder (none for a new one). Exit code 0 if nothing is lost. */
    public static void main(String[] args) throws Exception {
        int kills = Integer.parseInt(args[0]);
        long seed = args.length > 1 && !args[1].equals("0") ? Long.parseLong(args[1]) : System.nanoTime();
        Path home = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("qibu-fault-campaign");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf("种子 %d，目录 %s%n", seed, home);
        Report report = new FaultCampaign(home, seed, out).run(kills);
        report.print(out);
        System.exit(report.isClean() ? 0 : 1);
    }

    /** Kills so many times, then looks. */
    Report run(int kills) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            Struck struck = Struck.values()[kill % Struck.values().length];
            int moment = random.nextInt(struck == Struck.START ? LONGEST_START : LONGEST_WORK);
            strike(struck, moment);
            killed.add(struck);
            out.printf(
                    "%d/%d  %s，第 %d 毫秒；已确认 %d 件%n",
                    kill + 1, kills, struck.text, moment, books.acknowledged().size());
        }
        ImmutableMap<String, Integer> before = finish();
        try (Database database = EmbeddedDatabase.start(home.resolve("database"), 2)) {
            Aftermath after = Aftermath.in(home, database);
            ImmutableList.Builder<String> strays =
                    ImmutableList.<String>builder().addAll(after.strays(books));
            after.lengths().forEach((stream, length) -> {
                if (!length.equals(before.get(stream))) {
                    strays.add(stream + "：答复重发后由 " + before.get(stream) + " 变为 " + length + " 条事实");
                }
            });
            return new Report(
                    killed.build(),
                    ImmutableMultiset.copyOf(books.acknowledged().keySet().stream()
                            .map(Books.Act::kind)
                            .sorted()
                            .toList()),
                    books.askedAgain(),
                    after.lost(books),
                    strays.build(),
                    after.differing());
        }
    }

    private void strike(Struck struck, int moment) throws Exception {
        if (struck == Struck.START) {
            ServeProcess starting = ServeProcess.launch(home, ImmutableMap.of());
            TimeUnit.MILLISECONDS.sleep(moment);
            starting.kill();
            return;
        }
        ServeProcess server = ServeProcess.start(home);
        books.askAgain(Desks.at(server.address()));
        int known = books.acknowledged().size();
        Load load = Load.on(books, server.address());
        for (int tries = 0; books.acknowledged().size() == known; tries++) {
            assertThat(tries).as("no window gets as far as an answer").isLessThan(6000);
            TimeUnit.MILLISECONDS.sleep(10);
        }
        TimeUnit.MILLISECONDS.sleep(moment);
        kill(server, struck);
        load.end();
    }

    private void kill(ServeProcess server, Struck struck) throws Exception {
        if (struck != Struck.SERVER) {
            server.killDatabase();
        }
        if (struck == Struck.BOTH) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(50));
        }
        if (struck == Struck.DATABASE) {
            assertThat(server.fails()).contains("数据库意外终止");
        } else {
            server.kill();
        }
    }

    /** Asks for the rest, and then for everything once more: the answer is the first one, and nothing is written. */
    private ImmutableMap<String, Integer> finish() throws Exception {
        ServeProcess rest = ServeProcess.start(home);
        books.askAgain(Desks.at(rest.address()));
        rest.stop();
        ImmutableMap<String, Integer> lengths;
        try (Database database = EmbeddedDatabase.start(home.resolve("database"), 2)) {
            lengths = Aftermath.in(home, database).lengths();
        }
        ServeProcess again = ServeProcess.start(home);
        Desks at = Desks.at(again.address());
        books.acknowledged().forEach((act, id) -> assertThat(act.send(at).id()).isEqualTo(id));
        again.stop();
        return lengths;
    }
}
