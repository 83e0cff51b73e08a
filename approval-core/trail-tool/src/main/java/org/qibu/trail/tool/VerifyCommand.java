package org.qibu.trail.tool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.trail.note.Cosignature;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.receipt.MalformedReceiptException;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.approval.trail.receipt.ReceiptFinding;

/** Does a receipt hold, and what does it prove? Asks nobody. */
final class VerifyCommand implements TrailCommand {
    /** Far more than any receipt that is handed to a person, and far less than what would fill the memory. */
    private static final long LONGEST = 64L * 1024 * 1024;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String purpose() {
        return "离线核验一张留痕凭证，逐条说出它证明了什么。";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .place("凭证", "凭证文件")
                .option("--key", "公钥", "日志的公钥，或存有公钥的文件")
                .repeated("--witness", "公钥", "认可的见证方，可以给多次；公钥，或存有公钥的文件")
                .option("--need", "个数", "至少要几个见证方会签；给了见证方而不给个数，则要全部")
                .flag("--json", "以JSON输出");
    }

    @Override
    public ExitCode run(Arguments arguments, Console console) {
        Optional<String> text = arguments.place(0, VerifyCommand::text);
        Optional<VerifierKey> key = arguments.required("--key", Readers::logKey);
        List<VerifierKey> witnesses = arguments.all("--witness", Readers::witnessKey);
        long different = witnesses.stream().distinct().count();
        long need = arguments.optional("--need", Readers.number(0)).orElse(different);
        if (need > different) {
            arguments.complain("--need：要" + need + "个见证方，却只给了" + different + "个");
        }
        arguments.check();
        return verify(
                text.orElseThrow(), key.orElseThrow(), new WitnessPolicy((int) need, witnesses), arguments, console);
    }

    private static ExitCode verify(
            String text, VerifierKey key, WitnessPolicy policy, Arguments arguments, Console console) {
        Receipt receipt;
        try {
            receipt = Receipt.parse(text);
        } catch (MalformedReceiptException malformed) {
            console.say(arguments.has("--json") ? malformed(malformed) : "不成立：" + malformed.getMessage());
            return ExitCode.DIFFERS;
        }
        List<ReceiptFinding> findings = receipt.verify(key.kind().profile().hashing(), key, policy);
        if (arguments.has("--json")) {
            console.say(json(receipt, findings));
        } else {
            print(receipt, findings, policy, console);
        }
        return ExitCode.of(findings.isEmpty());
    }

    private static void print(Receipt receipt, List<ReceiptFinding> findings, WitnessPolicy policy, Console console) {
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

    private static String json(Receipt receipt, List<ReceiptFinding> findings) {
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
