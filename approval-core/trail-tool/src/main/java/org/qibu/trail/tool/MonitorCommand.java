package org.qibu.trail.tool;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.trail.place.PublishedLog;
import org.qibu.trail.place.UnreadableLogException;
import org.qibu.trail.watch.Monitor;
import org.qibu.trail.watch.MonitorState;

/** Does a log go on from what it last showed, and is the rest still as it was, again and again? */
final class MonitorCommand implements TrailCommand {
    private static final long EVERY = 60;
    /** Ten million entries, at a look every minute, are gone through in ten hours. */
    private static final long PART = 64;

    private final InstantSource clock;

    MonitorCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "monitor";
    }

    @Override
    public String purpose() {
        return "盯住一个日志：每次的检查点都要从上次的接下去，旧的内容也轮流重读，否则报警并留证。";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .place("日志", "http(s)地址，或目录")
                .option("--key", "公钥", "日志的公钥，或存有公钥的文件")
                .option("--state", "文件", "记住上次的检查点和重读到哪里；证据也留在它旁边")
                .with(Witnesses.OPTIONS)
                .option("--every", "秒", "隔多久看一次，不给则" + EVERY + "秒")
                .option("--reread", "块数", "每次接着重读多少块旧瓦片，每块256条，到头再从头来；不给则" + PART + "，0则不重读")
                .option("--stale", "小时", "日志超过这么久没有增加就报警；不给则不报")
                .flag("--once", "只看一次；报警则退出码为1，没有答案则为3")
                .flag("--entries", "条目也逐条读出核对：新增的当次，旧的随重读；不给则只看瓦片");
    }

    @Override
    public ExitCode run(Arguments arguments, Console console) {
        Optional<PublishedLog> log = arguments.place(0, Readers::log);
        Optional<VerifierKey> key = arguments.required("--key", Readers::logKey);
        Optional<MonitorState> state = arguments.required("--state", text -> new MonitorState(Readers.path(text)));
        WitnessPolicy policy = Witnesses.policy(arguments);
        long every = arguments.optional("--every", Readers.number(1)).orElse(EVERY);
        long part = arguments.optional("--reread", Readers.number(0)).orElse(PART);
        Optional<Duration> stale = arguments.optional("--stale", Readers::hours);
        if (key.isPresent() && state.isPresent()) {
            checkMemory(state.get(), key.get(), arguments);
        }
        arguments.check();
        Monitor monitor = new Monitor(log.orElseThrow(), key.orElseThrow(), policy, arguments.has("--entries"));
        Look look = new Look(monitor, state.orElseThrow(), part, stale, clock, console);
        if (arguments.has("--once")) {
            return look.once();
        }
        follow(look, every, console);
        return ExitCode.HOLDS;
    }

    /** A memory that cannot be read is never taken for none: the next checkpoint would be believed unseen. */
    private static void checkMemory(MonitorState state, VerifierKey key, Arguments arguments) {
        try {
            state.seen(key);
        } catch (IllegalArgumentException notItsOwn) {
            arguments.complain("--state：" + state.file() + "里不是这个日志的检查点（" + notItsOwn.getMessage() + "）");
        }
    }

    /** Until the process is stopped. */
    private static void follow(Look look, long every, Console console) {
        try {
            while (!Thread.interrupted()) {
                try {
                    look.once();
                } catch (UnreadableLogException | UncheckedIOException passing) {
                    // A full disk too: who stops to look sees nothing any more.
                    console.tell("没有答案：" + passing.getMessage());
                }
                TimeUnit.SECONDS.sleep(every);
            }
        } catch (InterruptedException stopped) {
            console.tell("停止");
        }
    }
}
