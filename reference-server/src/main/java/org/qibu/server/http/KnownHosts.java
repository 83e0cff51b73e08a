package org.qibu.server.http;

import com.google.common.collect.ImmutableSet;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The names under which the site may be asked for. A name that somebody else points at this machine would make a browser
 * take their page for ours.
 */
public record KnownHosts(ImmutableSet<String> names) {
    private static final Problem UNKNOWN =
            Problem.of(421, "request.host", "不以这个主机名提供服务", "请使用公布的网址；由管理员在设置项public-url中写明。");

    /** This machine's own names, and the one people use. */
    public static KnownHosts of(String address, Optional<URI> site) {
        ImmutableSet.Builder<String> names = ImmutableSet.<String>builder()
                .add("localhost", "127.0.0.1", "[::1]", "::1")
                .add(address.toLowerCase(Locale.ROOT));
        site.map(URI::getHost).map(host -> host.toLowerCase(Locale.ROOT)).ifPresent(names::add);
        return new KnownHosts(names.build());
    }

    /** Tells whether the request asks for one of them. */
    public boolean know(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null && names.contains(authority.host().toLowerCase(Locale.ROOT));
    }

    /** Answers a request that asks for another. */
    public static void refuse(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.setStatusCode(UNKNOWN.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(UNKNOWN.body().encode());
    }
}
