package org.qibu.approval.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a YAML file, checked for what no rule file needs before they are read. */
public final class YamlText {
    /** The largest file that is read; the largest rule file known is a twentieth of it. */
    public static final int MOST_BYTES = 1 << 20;

    private YamlText() {}

    /** Reads a file whose top is a map; empty if anything is wrong, and then everything wrong is complained of. */
    public static Optional<YamlNode.Mapping> read(String file, byte[] bytes, Complaints complaints) {
        int before = complaints.errors();
        if (bytes.length > MOST_BYTES) {
            complaints.error(
                    Mark.file(file), "too-large", "文件有" + bytes.length + "字节，超过" + MOST_BYTES + "字节。", "把内容拆分到几个文件中。");
            return Optional.empty();
        }
        Optional<String> text = decode(file, bytes, complaints);
        text.ifPresent(decoded -> lines(file, decoded, complaints));
        if (text.isEmpty() || complaints.errors() > before) {
            return Optional.empty();
        }
        return new YamlTree(file, complaints).read(text.get()).flatMap(root -> {
            if (root.mapping().isEmpty()) {
                complaints.error(root.mark(), "wrong-type", "文件的顶层是" + root.kind() + "。", "顶层应为“键: 值”的映射。");
            }
            return complaints.errors() > before ? Optional.empty() : root.mapping();
        });
    }

    private static Optional<String> decode(String file, byte[] bytes, Complaints complaints) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return Optional.of(decoder.decode(in).toString());
        } catch (CharacterCodingException notUtf8) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            complaints.error(new Mark(file, line), "not-utf8", "这里有不是 UTF-8 编码的字节。", "把文件另存为不带 BOM 的 UTF-8 编码。");
            return Optional.empty();
        }
    }

    private static void lines(String file, String text, Complaints complaints) {
        if (text.startsWith("\uFEFF")) {
            complaints.error(new Mark(file, 1), "bom", "文件以字节顺序标记（BOM）开头。", "把文件另存为不带 BOM 的 UTF-8 编码。");
        }
        int line = 0;
        for (String each : text.split("\n", -1)) {
            line++;
            Mark mark = new Mark(file, line);
            if (each.indexOf('\t') >= 0) {
                complaints.error(mark, "tab", "这一行含有制表符。", "改用空格缩进和对齐。");
            }
            if (each.startsWith("%")) {
                complaints.error(mark, "directive", "这一行是 YAML 指令。", "制度文件不使用指令，删去这一行。");
            }
        }
    }
}
