package org.qibu.trail.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.tile.TileLog;
import org.qibu.trail.place.DurableFile;
import org.qibu.trail.place.FolderTiles;

/** Writes a log of made-up entries, for whoever wants to try a client on one. */
final class DemoCommand implements TrailCommand {
    private static final String ORIGIN = "demo.example/trail";

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String purpose() {
        return "写出一个样例日志：内容是编造的，格式是C2SP tlog-tiles。";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .place("目录", "写到哪里；须是空目录，或还没有的目录")
                .option("--entries", "条数", "写多少条，0也可以")
                .option("--origin", "名称", "日志与公钥的名称，不给则为" + ORIGIN)
                .flag("--sm", "按SM3、SM2记录，不给则按SHA-256、Ed25519");
    }

    @Override
    public ExitCode run(Arguments arguments, Console console) throws IOException {
        Optional<Path> folder = arguments.place(0, DemoCommand::emptyFolder);
        Optional<Long> count = arguments.required("--entries", Readers.number(0));
        KeyKind kind = KeyKind.ofLog(arguments.has("--sm") ? Profile.SM : Profile.C2SP);
        SignerKey key = arguments
                .optional("--origin", origin -> key(origin, kind))
                .orElseGet(() -> SignerKey.generate(ORIGIN, kind));
        arguments.check();
        Path to = folder.orElseThrow();
        OneWriter.in(to, () -> write(to, key, count.orElseThrow(), console));
        return ExitCode.HOLDS;
    }

    private static void write(Path folder, SignerKey key, long count, Console console) {
        FolderTiles tiles = FolderTiles.unforced(folder);
        TileLog log = TileLog.begin(key.verifier().kind().profile().hashing(), tiles);
        LongConsumer progress = console.progress(count);
        for (long index = 0; index < count; index++) {
            log.append(entry(index));
            progress.accept(index + 1);
        }
        TreeHead head = log.write();
        DurableFile.replace(folder.resolve("key.txt"), (key.verifier() + "\n").getBytes(UTF_8));
        tiles.publish(SignedNote.of(Checkpoint.of(key.verifier().name(), head).toString(), key));
        console.say("写好" + count + "条：" + folder);
        console.say("根：" + head.root().base64());
        console.say("公钥：" + key.verifier());
    }

    /** Of many lengths, as real ones are, and each other than the rest. */
    private static byte[] entry(long index) {
        return ("样例第" + index + "条" + "。".repeat((int) (index % 17))).getBytes(UTF_8);
    }

    private static SignerKey key(String origin, KeyKind kind) {
        try {
            return SignerKey.generate(origin, kind);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException("“" + origin + "”不能作名称：不能有空格与加号", invalid);
        }
    }

    private static Path emptyFolder(String text) {
        Path folder = Readers.path(text);
        if (!Files.exists(folder)) {
            return folder;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            if (!files.iterator().hasNext()) {
                return folder;
            }
            throw new IllegalArgumentException("目录不是空的：" + folder);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("不是目录，或读不出：" + folder, unreadable);
        }
    }
}
