package org.qibu.server.console.frame;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the last act did, carried over one redirect and said once. */
public final class Told {
    private static final String COOKIE = "qibu-told";

    private Told() {}

    /** Says it on the page the reader is sent to, so that a reload of that page repeats nothing. */
    public static void andGo(RoutingContext context, String text, String address) {
        context.response().addCookie(cookie(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        go(context, address);
    }

    /** Sends the reader to a page (303, so that the form is not sent again). */
    public static void go(RoutingContext context, String address) {
        context.response().setStatusCode(303).putHeader("Location", address).end();
    }

    /** What is to be said now, and then no more. */
    static String take(RoutingContext context) {
        Cookie found = context.request().getCookie(COOKIE);
        // A page that renews a part of itself shows no such word: taken there, the page that is on its way would lack
        // it.
        boolean isPart = context.request().headers().contains("HX-Request");
        if (isPart || found == null || found.getValue().isEmpty()) {
            return "";
        }
        context.response().addCookie(cookie("").setMaxAge(0));
        return URLDecoder.decode(found.getValue(), StandardCharsets.UTF_8);
    }

    private static Cookie cookie(String value) {
        return Cookie.cookie(COOKIE, value).setPath("/").setHttpOnly(true).setSameSite(CookieSameSite.STRICT);
    }
}
