package org.qibu.trail.tool;

import static java.util.stream.Collectors.joining;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.place.PublishedLog;
import org.qibu.trail.place.UnreadableLogException;
import org.qibu.trail.watch.Monitor;
import org.qibu.trail.watch.MonitorState;
import org.qibu.trail.watch.Sighting;

/** Does a log go on from what it last showed, again and again? */
final class MonitorCommand implements TrailCommand {
    private static final long EVERY = 60;

    @Override
    public String name() {
        return "monitor";
    }

    @Override
    public String purpose() {
        return "盯住一个日志：每次的检查点都要从上次的接下去，否则报警并留证。";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .place("日志", "http(s)地址，或目录")
                .option("--key", "公钥", "日志的公钥，或存有公钥的文件")
                .option("--state", "文件", "记住上次的检查点；证据也留在它旁边")
                .option("--every", "秒", "隔多久看一次，不给则" + EVERY + "秒")
                .flag("--once", "只看一次，报警则退出码为1")
                .flag("--entries", "新增的条目也逐条读出核对");
    }

    @Override
    public ExitCode run(Arguments arguments, Console console) {
        Optional<PublishedLog> log = arguments.place(0, Readers::log);
        Optional<VerifierKey> key = arguments.required("--key", Readers::logKey);
        Optional<MonitorState> state = arguments.required("--state", text -> new MonitorState(Readers.path(text)));
        long every = arguments.optional("--every", Readers.number(1)).orElse(EVERY);
        if (key.isPresent() && state.isPresent()) {
            checkMemory(state.get(), key.get(), arguments);
        }
        arguments.check();
        Monitor monitor = new Monitor(log.orElseThrow(), key.orElseThrow(), arguments.has("--entries"));
        if (arguments.has("--once")) {
            return look(monitor, state.orElseThrow(), console);
        }
        follow(monitor, state.orElseThrow(), every, console);
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
    private static void follow(Monitor monitor, MonitorState state, long every, Console console) {
        try {
            while (!Thread.interrupted()) {
                try {
                    look(monitor, state, console);
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

    private static ExitCode look(Monitor monitor, MonitorState state, Console console) {
        Optional<SignedNote> seen = state.seen(monitor.key());
        Sighting sighting = monitor.look(seen);
        if (sighting instanceof Sighting.Alarmed alarmed) {
            List<Path> evidence = state.keepEvidence(seen, alarmed.shown());
            console.tell("【警报】" + alarmed.alarm().text() + "：" + alarmed.detail());
            console.tell("【证据】" + evidence.stream().map(Path::toString).collect(joining("、")));
            return ExitCode.DIFFERS;
        }
        if (sighting instanceof Sighting.First first) {
            state.remember(first.shown());
            console.say("初次看到：" + first.tree().size() + "条，从此记住");
        } else if (sighting instanceof Sighting.Grown grown) {
            state.remember(grown.shown());
            console.say("接得上：" + grown.from().size() + "条 → " + grown.to().size() + "条");
        } else if (sighting instanceof Sighting.Unchanged unchanged) {
            console.say("没有变化：" + unchanged.tree().size() + "条");
        }
        return ExitCode.HOLDS;
    }
}
