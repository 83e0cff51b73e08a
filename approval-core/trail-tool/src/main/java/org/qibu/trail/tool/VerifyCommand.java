package org.qibu.trail.tool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qibu.approval.trail.note.Cosignature;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.receipt.MalformedReceiptException;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.trail.place.PublishedLog;
import org.qibu.trail.watch.Monitor;
import org.qibu.trail.watch.Sighting;

/** Does a receipt hold, and what does it prove? Asks nobody, unless it is told to compare the log of today as well. */
final class VerifyCommand implements TrailCommand {
    /** Far more than any receipt that is handed to a person, and far less than what would fill the memory. */
    private static final long LONGEST = 64L * 1024 * 1024;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String purpose() {
        return "离线核验一张留痕凭证，逐条说出它证明了什么；或者核验抄出的一个日志，与它的检查点是否一致。";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .place("凭证", "凭证文件；或export抄出的目录，整个核对")
                .option("--key", "公钥", "日志的公钥，或存有公钥的文件")
                .with(Witnesses.OPTIONS)
                .option("--log", "日志", "再看这个日志（目录，或http(s)地址）今天是不是从凭证的检查点接下去的：退回、分叉、改写都看得出")
                .flag("--json", "以JSON输出");
    }

    @Override
    public ExitCode run(Arguments arguments, Console console) {
        Optional<Shown> shown = arguments.place(0, VerifyCommand::shown);
        Optional<VerifierKey> key = arguments.required("--key", Readers::logKey);
        WitnessPolicy policy = Witnesses.policy(arguments);
        Optional<PublishedLog> log = arguments.optional("--log", Readers::log);
        if (shown.isPresent() && shown.get().folder().isPresent() && arguments.has("--log")) {
            arguments.complain("--log：只与凭证同用；目录今天接不接得上，用monitor看");
        }
        arguments.check();
        boolean json = arguments.has("--json");
        Optional<PublishedLog> folder = shown.orElseThrow().folder();
        return folder.isPresent()
                ? FsckCommand.check(folder.get(), key.orElseThrow(), policy, json, console)
                : verify(shown.get().receipt(), key.orElseThrow(), policy, log, json, console);
    }

    /** What is to be verified: a folder with a whole log, or the text of a receipt. */
    private record Shown(Optional<PublishedLog> folder, String receipt) {}

    private static Shown shown(String name) {
        return Files.isDirectory(Readers.path(name))
                ? new Shown(Optional.of(Readers.log(name)), "")
                : new Shown(Optional.empty(), text(name));
    }

    /** What is wrong, with the receipt or with the log it is held against. */
    private record Wrong(String code, String text) {}

    private static ExitCode verify(
            String text,
            VerifierKey key,
            WitnessPolicy policy,
            Optional<PublishedLog> log,
            boolean json,
            Console console) {
        Receipt receipt;
        try {
            receipt = Receipt.parse(text);
        } catch (MalformedReceiptException malformed) {
            console.say(json ? malformed(malformed) : "不成立：" + malformed.getMessage());
            return ExitCode.DIFFERS;
        }
        List<Wrong> findings = new ArrayList<>();
        receipt.verify(key, policy).forEach(finding -> findings.add(new Wrong(finding.code(), finding.text())));
        // A checkpoint that is not the log's own says nothing of what the log was.
        if (receipt.checkpoint().isSignedBy(key)) {
            log.flatMap(each -> compared(each, key, receipt)).ifPresent(findings::add);
        }
        if (json) {
            console.say(json(receipt, findings));
        } else {
            print(receipt, findings, policy, console);
            if (log.isPresent() && findings.isEmpty()) {
                console.say("今天的日志是从这个检查点接下去的");
            }
        }
        return ExitCode.of(findings.isEmpty());
    }

    private static Optional<Wrong> compared(PublishedLog log, VerifierKey key, Receipt receipt) {
        return Monitor.of(log, key).look(Optional.of(receipt.checkpoint())) instanceof Sighting.Alarmed alarmed
                ? Optional.of(new Wrong(
                        "log." + alarmed.alarm().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "今天的日志：" + alarmed.alarm().text() + "（" + alarmed.detail() + "）"))
                : Optional.empty();
    }

    private static void print(Receipt receipt, List<Wrong> findings, WitnessPolicy policy, Console console) {
        boolean holds = findings.isEmpty();
        console.say(holds ? "凭证成立：" : "凭证不成立：");
        findings.forEach(finding -> console.say("  错误  " + finding.text()));
        if (!holds) {
            console.say("凭证自称（未获证明）：");
        }
        receipt.entries()
                .forEach(entry -> console.say(
                        "  第" + entry.index() + "条  " + entry.opening().content()));
        List<String> lines = receipt.checkpoint().text().lines().limit(2).toList();
        console.say("检查点：" + String.join("，共", lines) + "条");
        for (Cosignature seen : policy.cosignatures(receipt.checkpoint())) {
            console.say("见证：" + seen.witness() + "于" + seen.at() + "见到");
        }
    }

    private static String json(Receipt receipt, List<Wrong> findings) {
        return Json.object()
                .put("holds", findings.isEmpty())
                .putAll(
                        "findings",
                        findings.stream()
                                .map(finding -> Json.object()
                                        .put("code", finding.code())
                                        .put("text", finding.text())
                                        .toString())
                                .toList())
                .putAll(
                        "entries",
                        receipt.entries().stream()
                                .map(entry -> Json.object()
                                        .put("index", entry.index())
                                        .put("content", entry.opening().content())
                                        .toString())
                                .toList())
                .toString();
    }

    private static String malformed(MalformedReceiptException malformed) {
        String finding = Json.object()
                .put("code", "receipt.malformed")
                .put("text", String.valueOf(malformed.getMessage()))
                .toString();
        return Json.object()
                .put("holds", false)
                .putAll("findings", List.of(finding))
                .putAll("entries", List.of())
                .toString();
    }

    /** What is not UTF-8 is refused, and not mended into what it is not. */
    private static String text(String name) {
        Path file = Readers.path(name);
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("没有这个文件：" + name);
            }
            if (Files.size(file) > LONGEST) {
                throw new IllegalArgumentException("超过" + LONGEST + "字节，不是凭证：" + name);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("不是UTF-8文本，因此不是凭证：" + name, malformed);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("读不出：" + name, unreadable);
        }
    }
}
