package org.qibu.server.settings;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.MalformedNoteException;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.server.access.Role;

/**
 * What a setting's text is read as.
 *
 * @param parser reads it; its {@link IllegalArgumentException} says in Chinese what is wrong
 * @param text what it is, in Chinese, as a usage line has it
 * @param english the same in English
 * @param <T> what is read
 */
public record Kind<T>(Function<String, T> parser, String text, String english) {
    static final Kind<Boolean> FLAG = new Kind<>(Kind::flag, "true或false", "true or false");
    static final Kind<Integer> PORT = number(0, 65535, "端口", "port");
    static final Kind<Path> FOLDER = new Kind<>(Kind::folder, "文件夹", "folder");
    static final Kind<Path> FILE = new Kind<>(Kind::file, "文件", "file");
    static final Kind<LocalDate> DATE = new Kind<>(Kind::date, "日期", "date");
    static final Kind<String> ADDRESS = new Kind<>(Kind::address, "地址", "address");
    static final Kind<URI> SITE = new Kind<>(Kind::site, "网址", "URL");
    static final Kind<String> POSTGRES = new Kind<>(Kind::postgres, "网址", "JDBC URL");
    static final Kind<String> ACCOUNT = new Kind<>(Kind::account, "账号", "account");
    static final Kind<Secret> SECRET = new Kind<>(Secret::new, "口令", "password");

    static final Kind<String> ISSUER = new Kind<>(Kind::issuer, "网址", "URL");
    static final Kind<String> WORD = new Kind<>(Kind::word, "文字", "text");
    static final Kind<String> SCOPES = new Kind<>(Kind::scopes, "范围", "scopes");
    static final Kind<ImmutableMap<String, String>> POSTS = new Kind<>(Kind::posts, "对应关系", "pairs");
    static final Kind<ImmutableMap<String, String>> OFFICES = new Kind<>(Kind::pairs, "对应关系", "pairs");

    static final Kind<ImmutableMap<URI, VerifierKey>> WITNESSES = new Kind<>(Kind::witnesses, "网址=公钥", "pairs");

    /** A whole number within bounds, both included. */
    static Kind<Integer> number(int least, int most, String text, String english) {
        return new Kind<>(
                given -> {
                    int number = given.matches("\\d{1,9}") ? Integer.parseInt(given) : -1;
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(
                                "“" + given + "”不是" + text + "。应为" + least + "至" + most + "的整数。");
                    }
                    return number;
                },
                text,
                english + ", " + least + "–" + most);
    }

    /** One of the constants of an enum, written in lower case. */
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        String words = String.join(
                "、", Arrays.stream(type.getEnumConstants()).map(Kind::word).toList());
        return new Kind<>(
                given -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> word(constant).equals(given))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("“" + given + "”不是可用的值。应为下列之一：" + words + "。")),
                words,
                words.replace("、", ", "));
    }

    T parse(String given) {
        return parser.apply(given);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static boolean flag(String given) {
        if (!given.equals("true") && !given.equals("false")) {
            throw new IllegalArgumentException("“" + given + "”不是可用的值。应为true或false。");
        }
        return given.equals("true");
    }

    private static Path path(String given) {
        try {
            if (given.isBlank()) {
                throw new IllegalArgumentException("没有写路径。");
            }
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("“" + given + "”不是路径。", e);
        }
    }

    private static Path folder(String given) {
        Path path = path(given);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IllegalArgumentException("“" + given + "”是文件，不是文件夹。");
        }
        return path;
    }

    private static Path file(String given) {
        Path path = path(given);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IllegalArgumentException("文件“" + given + "”不存在，或者运行服务的账号读不了它。");
        }
        return path;
    }

    private static LocalDate date(String given) {
        String right = "“" + given + "”不是日期。应写作年-月-日，例如2026-09-18。";
        if (!given.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException(right);
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(right, e);
        }
    }

    /** An address of this machine; a name would have to be looked up, and could mean another one tomorrow. */
    private static String address(String given) {
        if (!given.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("“" + given + "”不是IP地址。应写作例如127.0.0.1、0.0.0.0或者::1。");
        }
        return given;
    }

    private static URI site(String given) {
        try {
            URI site = new URI(given);
            boolean rooted = site.getRawPath().isEmpty() || site.getRawPath().equals("/");
            if (("http".equals(site.getScheme()) || "https".equals(site.getScheme()))
                    && site.getHost() != null
                    && site.getRawUserInfo() == null
                    && site.getRawQuery() == null
                    && site.getRawFragment() == null
                    && rooted) {
                return site;
            }
        } catch (URISyntaxException unreadable) {
            // Told below like every other text that is no address.
        }
        throw new IllegalArgumentException("“" + given + "”不是网站的网址。应写作例如https://qibu.example.gov.cn，不带路径。");
    }

    private static String postgres(String given) {
        if (!given.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("“" + given + "”不是PostgreSQL的网址，应以jdbc:postgresql:开头。");
        }
        if (given.contains("password=")) {
            throw new IllegalArgumentException("口令不写在网址里，写在环境变量QIBU_DB_PASSWORD中，或者由db-password-file指出文件。");
        }
        // An account in the address would win over both accounts that are given.
        if (given.matches(".*[?&]user=.*|[^?]*@.*")) {
            throw new IllegalArgumentException("账号不写在网址里，写在db-user（环境变量QIBU_DB_USER）中。");
        }
        return given;
    }

    private static String account(String given) {
        if (given.isBlank()) {
            throw new IllegalArgumentException("没有写账号。");
        }
        return given;
    }

    /** A provider's name is its address; the two are compared letter for letter. */
    private static String issuer(String given) {
        try {
            URI issuer = new URI(given);
            if (("http".equals(issuer.getScheme()) || "https".equals(issuer.getScheme()))
                    && issuer.getHost() != null
                    && issuer.getRawUserInfo() == null
                    && issuer.getRawQuery() == null
                    && issuer.getRawFragment() == null) {
                return given;
            }
        } catch (URISyntaxException unreadable) {
            // Told below like every other text that is no address.
        }
        throw new IllegalArgumentException(
                "“" + given + "”不是统一身份认证的网址。应与其公布的issuer一字不差，例如https://sso.example.gov.cn/realms/county。");
    }

    private static String word(String given) {
        if (given.isBlank() || !given.strip().equals(given)) {
            throw new IllegalArgumentException("“" + given + "”是空的，或者前后有空格。");
        }
        return given;
    }

    private static String scopes(String given) {
        if (!given.matches("[!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*") || !(" " + given + " ").contains(" openid ")) {
            throw new IllegalArgumentException("“" + given + "”不是可用的范围。各项以一个空格隔开，其中须有openid。");
        }
        return given;
    }

    private static ImmutableMap<String, String> posts(String given) {
        ImmutableMap<String, String> posts = pairs(given);
        ImmutableSet<String> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.PUBLIC)
                .map(Role::name)
                .collect(ImmutableSet.toImmutableSet());
        posts.values().stream()
                .filter(post -> !roles.contains(post.replaceFirst(":.+$", "")))
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException(
                            "“" + wrong + "”不是岗位。应为下列之一，后面可加“:单位”：" + String.join("、", roles) + "。");
                });
        return posts;
    }

    /** Directory names hold commas and equals signs, so pairs are parted by a semicolon and divided at the last equals sign. */
    private static ImmutableMap<String, String> pairs(String given) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : Splitter.on(';').trimResults().omitEmptyStrings().split(given)) {
            int equals = pair.lastIndexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).strip();
            String value = pair.substring(equals + 1).strip();
            if (name.isEmpty() || value.isEmpty() || pairs.put(name, value) != null) {
                throw new IllegalArgumentException("“" + pair + "”写法不对，或者写了两次。应写作“对方的值=本系统的值”，各项以分号隔开。");
            }
        }
        return ImmutableMap.copyOf(pairs);
    }

    /** Neither an address nor a key ends with an equals sign, and the last one parts them. */
    private static ImmutableMap<URI, VerifierKey> witnesses(String given) {
        ImmutableMap.Builder<URI, VerifierKey> witnesses = ImmutableMap.builder();
        pairs(given).forEach((address, key) -> witnesses.put(web(address), witness(key)));
        return witnesses.buildOrThrow();
    }

    private static URI web(String given) {
        try {
            URI address = new URI(given);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            // Told below like every other text that is no address.
        }
        throw new IllegalArgumentException("“" + given + "”不是见证方的网址。应写作例如https://witness.example.gov.cn/。");
    }

    private static VerifierKey witness(String given) {
        try {
            VerifierKey key = VerifierKey.parse(given);
            if (key.kind() == KeyKind.COSIGNATURE) {
                return key;
            }
        } catch (MalformedNoteException malformed) {
            throw new IllegalArgumentException("“" + given + "”不是公钥：" + malformed.getMessage(), malformed);
        }
        throw new IllegalArgumentException("“" + given + "”不是见证方的公钥。应是qibu trail witness --new-key显示的那一个。");
    }
}
