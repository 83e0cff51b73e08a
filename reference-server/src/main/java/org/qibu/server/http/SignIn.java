package org.qibu.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Optional;
import org.qibu.server.access.AccessDeniedException;
import org.qibu.server.access.Caller;
import org.qibu.server.access.SessionSeal;

/** Reads who asks from the sealed cookie, and writes and clears it. Runs before every other handler that asks. */
public final class SignIn implements Handler<RoutingContext> {
    private static final String COOKIE = "qibu-session";
    private static final String CALLER = "qibu.caller";
    private static final String SEALED = "qibu.sealed";

    private final SessionSeal seal;
    private final Clock clock;
    private final boolean secure;

    /** @param secure whether the server is reached by TLS only, so that the cookie never travels in the clear */
    public SignIn(SessionSeal seal, Clock clock, boolean secure) {
        this.seal = seal;
        this.clock = clock;
        this.secure = secure;
    }

    @Override
    public void handle(RoutingContext context) {
        Optional<String> sealed =
                Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue);
        Optional<Caller> caller = sealed.flatMap(value -> seal.open(value, clock.instant()));
        context.put(CALLER, caller.orElse(Caller.PUBLIC));
        context.put(SEALED, caller.isPresent() ? sealed.orElse("") : "");
        if (isFromElsewhere(context)) {
            context.fail(new AccessDeniedException(caller(context), "从其他网站提交"));
        } else {
            context.next();
        }
    }

    /** Who asks; the public where nobody signed in. */
    public static Caller caller(RoutingContext context) {
        return context.get(CALLER, Caller.PUBLIC);
    }

    /** Signs the caller in. */
    public void enter(RoutingContext context, Caller caller) {
        String sealed = seal.seal(caller, clock.instant());
        context.put(CALLER, caller);
        context.put(SEALED, sealed);
        context.response().addCookie(cookie(sealed));
    }

    /** Signs whoever it is out. */
    public void leave(RoutingContext context) {
        context.put(CALLER, Caller.PUBLIC);
        context.put(SEALED, "");
        context.response().addCookie(cookie("").setMaxAge(0));
    }

    /** The token that every form of this session carries in its field {@code formToken}. */
    public String formToken(RoutingContext context) {
        return seal.formToken(context.get(SEALED, ""));
    }

    /**
     * Lets a posted form pass if it carries the session's token.
     *
     * @throws StaleFormException if it does not: another site may have made the browser send it
     */
    public void requireFormToken(RoutingContext context, String token) {
        if (!seal.isFormToken(context.get(SEALED, ""), token)) {
            throw new StaleFormException();
        }
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(COOKIE, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.STRICT);
    }

    /** A browser names the site a request comes from; a write that comes from another one is refused. */
    private static boolean isFromElsewhere(RoutingContext context) {
        HttpMethod method = context.request().method();
        String origin = context.request().getHeader("Origin");
        if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method) || origin == null) {
            return false;
        }
        return !origin.replaceFirst("^https?://", "").equals(context.request().getHeader("Host"));
    }
}
