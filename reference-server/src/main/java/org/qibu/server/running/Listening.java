package org.qibu.server.running;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.qibu.server.http.KnownHosts;
import org.qibu.server.http.RateLimits;
import org.qibu.server.lan.Lan;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Setting;
import org.qibu.server.settings.Settings;

/** Where and how the site is served, as the settings say. */
record Listening(Settings settings, Optional<Lan> lan) {
    /** A connection that says nothing for so long is closed; a page that follows changes is heard from more often. */
    private static final int IDLE_SECONDS = 60;

    HttpServerOptions options() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.listenAddress())
                .setPort(settings.get(ServerSettings.PORT))
                .setMaxInitialLineLength(8192)
                .setIdleTimeout(IDLE_SECONDS)
                // No browser speaks HTTP/2 in the clear, and an upgrade is one more thing to go wrong.
                .setHttp2ClearTextEnabled(false);
        Optional<Path> certificate = settings.find(ServerSettings.TLS_CERTIFICATE);
        certificate.ifPresent(chain -> options.setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertPath(chain.toString())
                        .addKeyPath(settings.get(ServerSettings.TLS_KEY).toString())));
        lan.ifPresent(
                own -> options.setSsl(true).setKeyCertOptions(own.certificate().options()));
        return options;
    }

    KnownHosts hosts() {
        KnownHosts known = KnownHosts.of(settings.listenAddress(), settings.find(ServerSettings.PUBLIC_URL));
        return lan.map(own -> own.hosts(known)).orElse(known);
    }

    /** The site, behind the door if there is one. */
    Handler<HttpServerRequest> guarded(Vertx vertx, Handler<HttpServerRequest> site) {
        return lan.map(own -> own.door(hosts()).before(vertx, site)).orElse(site);
    }

    /** In a demo that is this machine's alone it is limited only where somebody says so. */
    RateLimits limits() {
        return new RateLimits(
                limit(ServerSettings.SIGNINS_PER_MINUTE),
                limit(ServerSettings.WRITES_PER_MINUTE),
                limit(ServerSettings.WRITES_PER_MINUTE_FROM),
                settings.get(ServerSettings.TLS_PROXY),
                Clock.systemUTC());
    }

    private int limit(Setting<Integer> setting) {
        return settings.get(ServerSettings.DEMO) && settings.isLocal() && !settings.isGiven(setting)
                ? 0
                : settings.get(setting);
    }

    /** The address to open in a browser on this machine. */
    String address(int port) {
        String scheme = settings.find(ServerSettings.TLS_CERTIFICATE).isPresent() || lan.isPresent() ? "https" : "http";
        return address(scheme, settings.listenAddress(), port);
    }

    static String address(String scheme, String address, int port) {
        String host = address.equals("0.0.0.0") ? "127.0.0.1" : address.equals("::") ? "::1" : address;
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
