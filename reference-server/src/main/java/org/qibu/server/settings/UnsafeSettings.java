package org.qibu.server.settings;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.qibu.approval.law.Finding;
import org.qibu.server.keys.MasterKey;

/** What the server refuses to start with, though every single setting can be read. All of it is told at once. */
public final class UnsafeSettings {
    private final Settings settings;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private UnsafeSettings(Settings settings) {
        this.settings = settings;
    }

    /** Everything unsafe about the settings and the files they name; empty where the server may start. */
    public static ImmutableList<Finding> of(Settings settings) {
        UnsafeSettings unsafe = new UnsafeSettings(settings);
        // A demo opened to the local network has a passcode and a certificate of its own.
        if (!settings.isLocal() && !settings.get(ServerSettings.LAN)) {
            unsafe.onTheNetwork();
        }
        unsafe.publicUrl();
        unsafe.management();
        unsafe.secrets();
        unsafe.database();
        unsafe.identity();
        return unsafe.findings.build();
    }

    private void onTheNetwork() {
        if (settings.get(ServerSettings.DEMO)) {
            find(
                    ServerSettings.ADDRESS,
                    "demo-exposed",
                    "演示模式不查验身份，却要对其他机器开放。",
                    "演示模式的address写127.0.0.1；要让局域网里的人看，加上lan，凭口令进入。");
        }
        if (!settings.isSecure()) {
            find(
                    ServerSettings.ADDRESS,
                    "no-tls",
                    "对其他机器开放，却没有HTTPS，登录和申报内容会在网络上明文传送。",
                    "给出tls-certificate和tls-key；前面有终结HTTPS的反向代理的，写tls-proxy: true。");
        }
        if (settings.find(ServerSettings.PUBLIC_URL).isEmpty()) {
            find(
                    ServerSettings.ADDRESS,
                    "host-unknown",
                    "对其他机器开放，却没有说明网址，无从识别冒用主机名的请求。",
                    "在public-url中写大家访问本系统的网址，例如https://qibu.example.gov.cn。");
        }
    }

    private void publicUrl() {
        boolean secure = settings.isSecure();
        settings.find(ServerSettings.PUBLIC_URL)
                .filter(url -> secure != url.getScheme().equals("https"))
                .filter(url -> secure || !isLoopback(url))
                .ifPresent(url -> find(
                        ServerSettings.PUBLIC_URL,
                        "url-against-tls",
                        secure ? "网址是http，服务却是HTTPS。" : "网址是https，服务却没有HTTPS。",
                        "让public-url以https开头，并给出证书（tls-certificate、tls-key）或者反向代理（tls-proxy）。"));
    }

    private static boolean isLoopback(URI url) {
        return url.getHost().equals("localhost") || url.getHost().startsWith("127.");
    }

    private void management() {
        InetAddress address = Settings.address(settings.get(ServerSettings.MANAGEMENT_ADDRESS));
        if (!address.isLoopbackAddress() && !address.isSiteLocalAddress()) {
            find(
                    ServerSettings.MANAGEMENT_ADDRESS,
                    "management-exposed",
                    "管理端口不设登录，却要对内网以外开放。",
                    "写127.0.0.1，或者只有监控机器能到的内网地址（10.*、172.16.*至172.31.*、192.168.*）。");
        }
    }

    private void secrets() {
        settings.find(ServerSettings.TLS_KEY)
                .ifPresent(key -> findings.addAll(Permissions.ofSecret(key, settings.origin(ServerSettings.TLS_KEY))));
        Path master = settings.masterKey();
        if (Files.exists(master)) {
            findings.addAll(Permissions.ofSecret(master, master.toString()));
            if (!content(master).filter(MasterKey::isWritten).isPresent()) {
                findings.add(Finding.of("unsafe.master-key-damaged", "主密钥不完整：应为64个十六进制数字，即32字节。")
                        .at(master.toString())
                        .remedy("从备份中取回主密钥；不要另造一个，否则已有的个人信息再也读不出来。"));
            }
        }
    }

    private static Optional<String> content(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the way to the database is trusted is for its operator to say; it is never left to a default. */
    private void database() {
        settings.find(ServerSettings.JDBC_URL)
                .filter(url -> !url.matches("jdbc:postgresql:(//(localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?/.*|[^/].*)"))
                .filter(url -> !url.matches(".*[?&]sslmode=.*"))
                .ifPresent(url -> find(
                        ServerSettings.JDBC_URL,
                        "database-in-the-clear",
                        "数据库在另一台机器上，却没有说明连接是否加密。",
                        "在网址末尾写?sslmode=verify-full；线路本身可信的，写明sslmode=disable。"));
    }

    private void identity() {
        Optional<String> issuer = settings.find(ServerSettings.OIDC_ISSUER);
        issuer.filter(named -> settings.get(ServerSettings.DEMO))
                .ifPresent(named -> find(
                        ServerSettings.OIDC_ISSUER,
                        "demo-beside-identity",
                        "演示模式任人选用身份，统一身份认证形同虚设。",
                        "不用演示模式，或者不写oidc-issuer。"));
        issuer.filter(named -> named.startsWith("http:") && !isLoopback(URI.create(named)))
                .ifPresent(named -> find(
                        ServerSettings.OIDC_ISSUER,
                        "identity-in-the-clear",
                        "统一身份认证的网址不是https，验证身份所用的公钥可以在途中被换掉。",
                        "写https的issuer。"));
    }

    private void find(Setting<?> setting, String code, String message, String remedy) {
        findings.add(Finding.of("unsafe." + code, message)
                .at(settings.isGiven(setting) ? settings.origin(setting) : setting.name())
                .remedy(remedy));
    }
}
