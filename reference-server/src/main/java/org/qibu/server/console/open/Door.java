package org.qibu.server.console.open;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import org.qibu.server.http.Workers;
import org.qibu.server.identity.OpenIdSignIn;

/**
 * The way in by the county's provider, asked on a pool of its own.
 *
 * @param published the address people use; empty where the site is this machine's alone
 */
public record Door(OpenIdSignIn provider, Workers workers, Optional<URI> published) {
    /** Asks the provider, told the address of this site as the browser knows it. */
    <T> Future<T> ask(RoutingContext context, BiFunction<OpenIdSignIn, URI, T> question) {
        URI site = published.orElseGet(() -> called(context));
        return workers.run(() -> question.apply(provider, site));
    }

    /** Where no address is published the names are this machine's own, and none else came this far. */
    private static URI called(RoutingContext context) {
        return URI.create(context.request().scheme() + "://"
                + context.request().authority().toString());
    }
}
