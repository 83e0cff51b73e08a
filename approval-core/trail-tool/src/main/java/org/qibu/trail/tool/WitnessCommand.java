package org.qibu.trail.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.note.MalformedNoteException;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.place.FolderInUseException;
import org.qibu.trail.witness.WitnessKeys;
import org.qibu.trail.witness.WitnessServer;

/** Runs a witness, or makes its key. */
final class WitnessCommand implements TrailCommand {
    private final InstantSource clock;

    WitnessCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public String purpose() {
        return "为别人的日志作见证：只在检查点接得上时会签（C2SP tlog-witness）。";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .option("--new-key", "文件", "生成一把见证密钥，存进新文件，打印公钥；与--name同用")
                .option("--name", "名称", "见证方的名称，例如 witness.example")
                .flag("--sm", "与--new-key同用：密钥是SM2的，为按SM3、SM2记录的日志见证")
                .option("--listen", "主机:端口", "在哪里应答")
                .repeated("--log", "公钥", "为哪个日志见证，可以给多次；公钥，或存有公钥的文件")
                .option("--state", "目录", "记住每个日志最后会签的检查点，拒签的证据也留在里面；丢了它就等于忘了，不要重用密钥")
                .option("--key-file", "文件", "--new-key生成的文件");
    }

    @Override
    public ExitCode run(Arguments arguments, Console console) throws IOException {
        return arguments.has("--new-key") ? makeKey(arguments, console) : serve(arguments, console);
    }

    private static ExitCode makeKey(Arguments arguments, Console console) throws IOException {
        Optional<Path> file = arguments.required("--new-key", Readers::path);
        Optional<String> name = arguments.required("--name", text -> text);
        for (String other : List.of("--listen", "--log", "--state", "--key-file")) {
            if (arguments.has(other)) {
                arguments.complain(other + "不能与--new-key同用");
            }
        }
        arguments.check();
        Profile profile = arguments.has("--sm") ? Profile.SM : Profile.C2SP;
        try {
            console.say(WitnessKeys.create(file.orElseThrow(), name.orElseThrow(), profile)
                    .toString());
        } catch (FileAlreadyExistsException there) {
            arguments.complain("--new-key：已有这个文件，密钥从不覆盖：" + there.getMessage());
        } catch (MalformedNoteException unfit) {
            arguments.complain("--name：“" + name.orElseThrow() + "”不能作名称：不能有空格与加号");
        }
        arguments.check();
        return ExitCode.HOLDS;
    }

    private ExitCode serve(Arguments arguments, Console console) throws IOException {
        Optional<InetSocketAddress> address = arguments.required("--listen", Readers::address);
        List<VerifierKey> logs = arguments.all("--log", Readers::logKey);
        if (!arguments.has("--log")) {
            arguments.complain("缺少--log <公钥>");
        }
        if (logs.stream().map(VerifierKey::name).distinct().count() < logs.size()) {
            arguments.complain("--log：有两把公钥的名称相同");
        }
        Optional<Path> folder = arguments.required("--state", Readers::path);
        Optional<Path> keyFile = arguments.required("--key-file", Readers::path);
        Optional<SignerKey> key = arguments.optional("--key-file", WitnessCommand::key);
        for (String other : List.of("--name", "--sm")) {
            if (arguments.has(other)) {
                arguments.complain(other + "只与--new-key同用");
            }
        }
        key.ifPresent(own -> compareProfiles(own, logs, arguments));
        arguments.check();
        if (WitnessKeys.isOpenToOthers(keyFile.orElseThrow())) {
            console.tell("提醒：别人也能读或改密钥文件" + keyFile.orElseThrow() + "，应改为只有自己能读");
        }
        setUpServer();
        try (WitnessServer server = WitnessServer.start(
                address.orElseThrow(),
                logs,
                key.orElseThrow(),
                folder.orElseThrow(),
                clock,
                refusal -> console.tell("【警报】" + refusal.text()))) {
            announce(server, key.orElseThrow(), logs, console);
            awaitStop(console);
        } catch (FolderInUseException taken) {
            arguments.complain("--state：另一个见证正在使用" + taken.folder());
            arguments.check();
        }
        return ExitCode.HOLDS;
    }

    private static void compareProfiles(SignerKey key, List<VerifierKey> logs, Arguments arguments) {
        Profile profile = key.verifier().kind().profile();
        logs.stream()
                .filter(log -> log.kind().profile() != profile)
                .forEach(log -> arguments.complain("--log：" + log.name() + "按"
                        + log.kind().profile().digest() + "记录，见证密钥却是为" + profile.digest() + "的日志"));
    }

    private static SignerKey key(String text) {
        try {
            return WitnessKeys.read(Readers.path(text));
        } catch (MalformedNoteException malformed) {
            throw new IllegalArgumentException("里面没有见证密钥：" + text, malformed);
        } catch (UncheckedIOException unreadable) {
            throw new IllegalArgumentException("读不出：" + text, unreadable);
        }
    }

    /**
     * Else whoever sends a request without ever ending it holds a thread for good, and every answer waits for the acknowledgement of
     * its headers. The times are in seconds; the JDK's server reads all of it when it starts.
     */
    private static void setUpServer() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
    }

    private static void announce(WitnessServer server, SignerKey key, List<VerifierKey> logs, Console console) {
        console.say("见证公钥：" + key.verifier());
        logs.forEach(log -> console.say("日志：" + log.name() + "，"
                + server.seen(log).map(tree -> "已会签到" + tree.size() + "条").orElse("还没有会签过")));
        console.say("在 http://" + server.address().getHostString() + ":"
                + server.address().getPort() + "/add-checkpoint 应答");
    }

    private static void awaitStop(Console console) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            console.tell("停止");
        }
    }
}
