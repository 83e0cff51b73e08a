package org.qibu.trail.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.MalformedNoteException;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.place.DurableFile;
import org.qibu.trail.place.FolderTiles;
import org.qibu.trail.place.LogCopy;
import org.qibu.trail.place.PublishedLog;
import org.qibu.trail.place.UnreadableLogException;

/** Writes a log as plain files, for whoever wants to keep it, serve it or check it elsewhere. */
final class ExportCommand implements TrailCommand {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public String purpose() {
        return "把一个日志抄成普通文件；再抄一次就接着上次的抄。抄得对不对，用fsck核对。";
    }

    @Override
    public Syntax syntax() {
        return new Syntax().place("日志", "目录，或http(s)地址").place("目录", "抄到哪里").option("--key", "公钥", "日志的公钥，或存有公钥的文件");
    }

    @Override
    public ExitCode run(Arguments arguments, Console console) throws IOException {
        Optional<PublishedLog> log = arguments.place(0, Readers::log);
        Optional<Path> folder = arguments.place(1, Readers::path);
        Optional<VerifierKey> key = arguments.required("--key", Readers::logKey);
        arguments.check();
        return export(log.orElseThrow(), folder.orElseThrow(), key.orElseThrow(), console);
    }

    private static ExitCode export(PublishedLog log, Path folder, VerifierKey key, Console console) throws IOException {
        String shown = log.checkpoint().orElseThrow(() -> UnreadableLogException.withoutCheckpoint(log.toString()));
        Optional<SignedNote> note = signed(shown, key);
        if (note.isEmpty()) {
            console.say("没有抄：检查点不是这个日志的，或者没有这把公钥的有效签名");
            return ExitCode.DIFFERS;
        }
        long size = Checkpoint.parse(note.get().text()).tree().size();
        OneWriter.in(folder, () -> {
            LogCopy.of(log, note.get(), FolderTiles.unforced(folder), console.progress(size));
            DurableFile.replace(folder.resolve("key.txt"), (key + "\n").getBytes(UTF_8));
        });
        console.say("抄好" + size + "条：" + folder);
        return ExitCode.HOLDS;
    }

    private static Optional<SignedNote> signed(String shown, VerifierKey key) {
        try {
            SignedNote note = SignedNote.parse(shown);
            boolean isLogs = Checkpoint.parse(note.text()).origin().equals(key.name()) && note.isSignedBy(key);
            return isLogs ? Optional.of(note) : Optional.empty();
        } catch (MalformedNoteException malformed) {
            return Optional.empty();
        }
    }
}
