package org.qibu.server.http;

import com.google.common.collect.ImmutableSet;
import io.vertx.core.Handler;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The names under which the site may be asked for. A name that somebody else points at this machine would make a browser
 * take their page for ours.
 */
public record KnownHosts(ImmutableSet<String> names) implements Handler<RoutingContext> {
    /** This machine's own names, and the one people use. */
    public static KnownHosts of(String address, Optional<URI> site) {
        ImmutableSet.Builder<String> names = ImmutableSet.<String>builder()
                .add("localhost", "127.0.0.1", "[::1]", "::1")
                .add(address.toLowerCase(Locale.ROOT));
        site.map(URI::getHost).map(host -> host.toLowerCase(Locale.ROOT)).ifPresent(names::add);
        return new KnownHosts(names.build());
    }

    /** The same with more. */
    public KnownHosts and(ImmutableSet<String> more) {
        return new KnownHosts(
                ImmutableSet.<String>builder().addAll(names).addAll(more).build());
    }

    /** Whoever watches the server asks by whatever address it sees. */
    @Override
    public void handle(RoutingContext context) {
        HostAndPort asked = context.request().authority();
        if (context.request().path().startsWith("/health/")
                || (asked != null && names.contains(asked.host().toLowerCase(Locale.ROOT)))) {
            context.next();
        } else {
            context.fail(421);
        }
    }
}
