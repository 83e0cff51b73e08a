package org.qibu.server.console.open;

import com.google.common.collect.ImmutableMap;
import io.vertx.ext.web.RoutingContext;
import org.qibu.server.console.frame.Desk;

/**
 * A page that only leads on. After a redirect that began at another site a browser still holds back the cookies that are for
 * this site alone, and after a form it may not be redirected to another site; from a page of our own it goes on as from any
 * other.
 */
final class Passing {
    private Passing() {}

    static void on(Desk desk, RoutingContext context, String title, String address) {
        context.response().putHeader("Refresh", "0;url=" + address);
        desk.pages()
                .show(
                        context,
                        200,
                        "passing",
                        ImmutableMap.of("frame", desk.frames().of(context, title), "next", address));
    }
}
