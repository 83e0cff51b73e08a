package org.qibu.server.running;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.file.Path;
import java.util.Optional;
import org.qibu.server.http.KnownHosts;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;

/** Where and how the site is served, as the settings say. */
record Listening(Settings settings) {
    /** A connection that says nothing for so long is closed; a page that follows changes is heard from more often. */
    private static final int IDLE_SECONDS = 60;

    HttpServerOptions options() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.get(ServerSettings.ADDRESS))
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
        return options;
    }

    KnownHosts hosts() {
        return KnownHosts.of(settings.get(ServerSettings.ADDRESS), settings.find(ServerSettings.PUBLIC_URL));
    }

    /** The address to open in a browser on this machine. */
    String address(int port) {
        String scheme = settings.find(ServerSettings.TLS_CERTIFICATE).isPresent() ? "https" : "http";
        return address(scheme, settings.get(ServerSettings.ADDRESS), port);
    }

    static String address(String scheme, String address, int port) {
        String host = address.equals("0.0.0.0") ? "127.0.0.1" : address.equals("::") ? "::1" : address;
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
