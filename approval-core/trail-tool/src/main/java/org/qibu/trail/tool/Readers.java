package org.qibu.trail.tool;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.qibu.approval.trail.note.MalformedNoteException;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.place.PublishedLog;

/** What arguments mean; each throws {@link IllegalArgumentException} with words for people. */
final class Readers {
    private static final int LONGEST_KEY_FILE = 10_000;
    private static final long MOST_HOURS = 1_000_000;
    private static final int HIGHEST_PORT = 65_535;

    private Readers() {}

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new IllegalArgumentException("“" + text + "”不是文件名", invalid);
        }
    }

    static PublishedLog log(String place) {
        PublishedLog log;
        try {
            log = PublishedLog.at(place);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException("“" + place + "”不是目录，也不是http(s)地址", invalid);
        }
        if (!place.contains("://") && !Files.isDirectory(Path.of(place))) {
            throw new IllegalArgumentException("没有这个目录：" + place);
        }
        return log;
    }

    /** The key by which a log signs. */
    static VerifierKey logKey(String text) {
        return key(text, false, "日志");
    }

    /** The key by which a witness cosigns. */
    static VerifierKey witnessKey(String text) {
        return key(text, true, "见证方");
    }

    private static VerifierKey key(String text, boolean isWitness, String whose) {
        VerifierKey key = key(text);
        if (key.kind().isWitness() != isWitness) {
            throw new IllegalArgumentException("这把公钥不是" + whose + "的：" + key);
        }
        return key;
    }

    /** The key itself, or the file whose first line it is. */
    private static VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text.strip());
        } catch (MalformedNoteException noKey) {
            return keyIn(text, noKey);
        }
    }

    private static VerifierKey keyIn(String text, MalformedNoteException noKey) {
        try {
            Path file = Path.of(text);
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_KEY_FILE) {
                throw new IllegalArgumentException("“" + text + "”不是公钥（名称+散列+密钥），也不是存有公钥的文件", noKey);
            }
            return VerifierKey.parse(
                    Files.readString(file).strip().lines().findFirst().orElse(""));
        } catch (InvalidPathException invalid) {
            throw new IllegalArgumentException("“" + text + "”不是公钥（名称+散列+密钥）", invalid);
        } catch (MalformedNoteException malformed) {
            throw new IllegalArgumentException("文件" + text + "里没有公钥（名称+散列+密钥）", malformed);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("文件" + text + "读不出", unreadable);
        }
    }

    /** A whole number from a least one on. */
    static Function<String, Long> number(long least) {
        return text -> {
            long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
            if (number < least) {
                throw new IllegalArgumentException("“" + text + "”不是" + least + "或更大的整数");
            }
            return number;
        };
    }

    /** A number of hours, from one to a million. */
    static Duration hours(String text) {
        long hours = number(1).apply(text);
        if (hours > MOST_HOURS) {
            throw new IllegalArgumentException("“" + text + "”超过" + MOST_HOURS + "小时");
        }
        return Duration.ofHours(hours);
    }

    static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalArgumentException("“" + text + "”不是 主机:端口");
        }
        InetSocketAddress address =
                new InetSocketAddress(text.substring(0, colon).replaceAll("^\\[|]$", ""), Integer.parseInt(port));
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("找不到主机" + text.substring(0, colon));
        }
        return address;
    }
}
