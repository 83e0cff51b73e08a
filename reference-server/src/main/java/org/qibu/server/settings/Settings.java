package org.qibu.server.settings;

import com.google.common.collect.ImmutableMap;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/** The settings as they are in force: what was given, and else what is declared. */
public final class Settings {
    /** Nothing was given. */
    public static final Settings STANDARD = new Settings(ImmutableMap.of());

    private final ImmutableMap<Setting<?>, Given> given;

    /**
     * A text that was given.
     *
     * @param origin where: a line of the file, a variable or an option
     */
    record Given(String text, String origin) {}

    Settings(ImmutableMap<Setting<?>, Given> given) {
        this.given = given;
    }

    /** The same with one more, which must be readable. */
    public <T> Settings with(Setting<T> setting, String text) {
        setting.kind().parse(text);
        return new Settings(ImmutableMap.<Setting<?>, Given>builder()
                .putAll(given)
                .put(setting, new Given(text, "程序"))
                .buildKeepingLast());
    }

    /** The value of a setting that always has one. */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow();
    }

    /** The value of a setting, if it has one. */
    public <T> Optional<T> find(Setting<T> setting) {
        return text(setting).map(text -> setting.kind().parse(text));
    }

    /** Tells whether somebody gave it, whatever is declared. */
    public boolean isGiven(Setting<?> setting) {
        return given.containsKey(setting);
    }

    /** Where it was given; empty where nobody did. */
    public String origin(Setting<?> setting) {
        return Optional.ofNullable(given.get(setting)).map(Given::origin).orElse("");
    }

    /** What may be shown of it. */
    public String shown(Setting<?> setting) {
        return find(setting).map(Object::toString).orElse("");
    }

    private Optional<String> text(Setting<?> setting) {
        return Optional.ofNullable(given.get(setting)).map(Given::text).or(setting::standard);
    }

    /** The folder of the uploaded files. */
    public Path files() {
        return find(ServerSettings.FILES)
                .orElseGet(() -> get(ServerSettings.HOME).resolve("files"));
    }

    /** The file of the master key. */
    public Path masterKey() {
        return find(ServerSettings.KEYS)
                .orElseGet(() -> get(ServerSettings.HOME).resolve("keys"))
                .resolve("master.key");
    }

    /** The address to serve on: where the demo is opened to the local network and no address is given, every one. */
    public String listenAddress() {
        return get(ServerSettings.LAN) && !isGiven(ServerSettings.ADDRESS) ? "0.0.0.0" : get(ServerSettings.ADDRESS);
    }

    /** Tells whether nobody but this machine reaches the site. */
    public boolean isLocal() {
        return address(listenAddress()).isLoopbackAddress();
    }

    /** Tells whether browsers reach the site by HTTPS, ended here or by the proxy in front. */
    public boolean isSecure() {
        return find(ServerSettings.TLS_CERTIFICATE).isPresent()
                || get(ServerSettings.TLS_PROXY)
                || get(ServerSettings.LAN);
    }

    /** An address that is given in digits, so that nothing is looked up. */
    static InetAddress address(String digits) {
        try {
            return InetAddress.getByName(digits);
        } catch (UnknownHostException unusable) {
            throw new IllegalArgumentException("“" + digits + "”不是IP地址。", unusable);
        }
    }
}
