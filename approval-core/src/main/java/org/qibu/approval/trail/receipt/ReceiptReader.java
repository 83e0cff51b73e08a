package org.qibu.approval.trail.receipt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.note.SignedNote;

/** Reads the text of a receipt from its beginning, line by line. */
final class ReceiptReader {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,18}");

    private final String text;
    private int at;
    private int line;

    ReceiptReader(String text) {
        this.text = text;
    }

    Receipt receipt() {
        Profile profile = profile();
        List<ProvenEntry> entries = new ArrayList<>();
        long before = -1;
        while (text.startsWith(Receipt.CONTENT, at) && entries.size() < Receipt.MOST_ENTRIES) {
            ProvenEntry entry = entry(before);
            entries.add(entry);
            before = entry.index();
        }
        if (entries.isEmpty()) {
            throw new MalformedReceiptException(line + 1, "“content ”和第一条记录的内容");
        }
        // What is wrong from here on is the note's: it begins on the next line.
        line++;
        return read(
                text.substring(at),
                note -> new Receipt(profile, entries, SignedNote.parse(note)),
                "检查点：文字、一个空行、一至一百行签名（记录最多 " + Receipt.MOST_ENTRIES + " 条）");
    }

    private Profile profile() {
        String first = next();
        Profile profile = Arrays.stream(Profile.values())
                .filter(each -> Receipt.header(each).equals(first))
                .findFirst()
                .orElseThrow(() -> wrong("“qibu-receipt/v1”或“qibu-receipt/v1 sm”"));
        emptyLine();
        return profile;
    }

    private ProvenEntry entry(long before) {
        String right = "“content ”和 1 至 " + Opening.LONGEST + " 字节、不含控制字符的内容";
        String content = read(field(Receipt.CONTENT), Opening::checked, right);
        // A salt is as long as a hash, and spelled like one.
        Hash salt = read(field(Receipt.SALT), Hash::parseBase64, "“salt ”和 32 字节的 Base64");
        long index = index(before);
        return new ProvenEntry(Opening.of(salt.bytes(), content), new InclusionProof(index, path()));
    }

    private long index(long before) {
        String digits = field(Receipt.INDEX);
        String right = "“index ”和十进制的序号，大于前一条记录的序号，每个序号一次";
        long index = INDEX.matcher(digits).matches() ? read(digits, Long::parseLong, right) : before;
        if (index <= before) {
            throw wrong(right);
        }
        return index;
    }

    /** The hashes up to the empty line, which is read too. */
    private List<Hash> path() {
        List<Hash> path = new ArrayList<>();
        for (String next = next(); !next.isEmpty(); next = next()) {
            if (path.size() == ProvenEntry.LONGEST_PATH) {
                throw wrong("空行：一条路径最多 " + ProvenEntry.LONGEST_PATH + " 个哈希");
            }
            path.add(read(next, Hash::parseBase64, "32 字节的 Base64，或者结束这条记录的空行"));
        }
        return path;
    }

    private void emptyLine() {
        if (!next().isEmpty()) {
            throw wrong("空行");
        }
    }

    private String field(String name) {
        String whole = next();
        if (!whole.startsWith(name)) {
            throw wrong("“" + name + "”开头的一行");
        }
        return whole.substring(name.length());
    }

    private String next() {
        line++;
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw wrong("以换行符结尾的一行，其后还有内容");
        }
        String next = text.substring(at, end);
        at = end + 1;
        return next;
    }

    private <T> T read(String spelled, Function<String, T> reading, String right) {
        try {
            return reading.apply(spelled);
        } catch (IllegalArgumentException malformed) {
            throw new MalformedReceiptException(line, right, malformed);
        }
    }

    private MalformedReceiptException wrong(String right) {
        return new MalformedReceiptException(line, right);
    }
}
