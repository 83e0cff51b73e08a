package org.qibu.server.http;

import com.google.common.base.Strings;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.qibu.server.access.AccessDeniedException;
import org.qibu.server.access.Caller;
import org.qibu.server.account.ServiceKeys;
import org.qibu.server.session.FormTokens;
import org.qibu.server.session.Offer;
import org.qibu.server.session.Session;
import org.qibu.server.session.Sessions;
import org.qibu.server.session.Token;

/**
 * Tells who asks, by the session of the cookie or by the key of a system; begins sessions and ends them. Runs before every
 * other handler that asks.
 */
public final class SignIn implements Handler<RoutingContext> {
    private static final String COOKIE = "session";
    private static final String SESSION = "qibu.session";
    private static final String KEY = "qibu.key";
    private static final String BEARER = "Bearer ";
    private static final Pattern FOR_ANYBODY = Pattern.compile("/(webjars|static|health)/.*");

    private final Sessions sessions;
    private final ServiceKeys keys;
    private final FormTokens formTokens;
    private final Workers workers;
    private final boolean secure;

    /** @param secure whether the server is reached by TLS only, so that the cookie never travels in the clear */
    public SignIn(Sessions sessions, ServiceKeys keys, FormTokens formTokens, Workers workers, boolean secure) {
        this.sessions = sessions;
        this.keys = keys;
        this.formTokens = formTokens;
        this.workers = workers;
        this.secure = secure;
    }

    @Override
    public void handle(RoutingContext context) {
        bearer(context.request()).ifPresentOrElse(key -> unlock(context, key), () -> recognise(context));
    }

    /** A system shows its key itself, in every request; no page of another site makes a browser do that. */
    private void unlock(RoutingContext context, String key) {
        context.request().pause();
        Later.answer(
                context,
                workers.run(() -> keys.use(key))
                        .onComplete(asked -> context.request().resume()),
                found -> found.ifPresentOrElse(
                        caller -> {
                            context.put(KEY, caller);
                            context.next();
                        },
                        () -> context.fail(new UnknownKeyException())));
    }

    /** The key that a system shows, if it is asked for an operation of the contract. */
    static Optional<String> bearer(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> request.path().startsWith(ContractRouter.ROOT + "/"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private void recognise(RoutingContext context) {
        Optional<Token> token =
                FOR_ANYBODY.matcher(context.request().path()).matches() ? Optional.empty() : token(context);
        if (token.isEmpty()) {
            goOn(context, Optional.empty());
            return;
        }
        // The body waits while the database is asked.
        context.request().pause();
        Later.answer(
                context,
                workers.run(found(context.request(), token.get()))
                        .onComplete(asked -> context.request().resume()),
                session -> goOn(context, session));
    }

    private Callable<Optional<Session>> found(HttpServerRequest request, Token token) {
        return () -> isByItself(request) ? sessions.find(token) : sessions.use(token);
    }

    private static void goOn(RoutingContext context, Optional<Session> session) {
        context.put(SESSION, session);
        if (isFromElsewhere(context.request())) {
            context.fail(new AccessDeniedException(caller(context), "从其他网站提交"));
        } else {
            context.next();
        }
    }

    /** Who asks; the public where nobody signed in. */
    public static Caller caller(RoutingContext context) {
        Optional<Caller> system = Optional.ofNullable(context.get(KEY));
        return system.or(() -> session(context).map(Session::caller)).orElse(Caller.PUBLIC);
    }

    /** The session in which it is asked; empty where nobody signed in. */
    public static Optional<Session> session(RoutingContext context) {
        return context.get(SESSION, Optional.empty());
    }

    /** Signs the caller in who has proved just now who it is. */
    public Future<Void> enter(RoutingContext context, Caller caller) {
        return entered(context, before -> sessions.begin(caller, before));
    }

    /** Signs the caller in who proved at that moment who it is. */
    public Future<Void> enter(RoutingContext context, Caller caller, Instant authenticatedAt) {
        return entered(context, before -> sessions.begin(caller, before, authenticatedAt));
    }

    /** Under a token that nobody could know before. */
    private Future<Void> entered(RoutingContext context, Function<Optional<Token>, Session> begin) {
        Optional<Token> before = token(context);
        return workers.run(() -> begin.apply(before)).map(begun -> {
            context.put(SESSION, Optional.of(begun));
            context.response().addCookie(cookie(COOKIE, begun.token().text()));
            return null;
        });
    }

    /** Signs whoever it is out, here and on every other server of the county. */
    public Future<Void> leave(RoutingContext context) {
        Optional<Token> token = token(context);
        return workers.run(() -> {
                    token.ifPresent(sessions::end);
                    return token;
                })
                .map(ended -> {
                    context.put(SESSION, Optional.empty());
                    context.response().addCookie(cookie(COOKIE, "").setMaxAge(0));
                    return null;
                });
    }

    /** Tells whether the site is reached by TLS only. */
    boolean isSecure() {
        return secure;
    }

    /** Tells whether whoever asked is still signed in. */
    public Future<Boolean> isStillIn(RoutingContext context) {
        Optional<String> key = bearer(context.request());
        Optional<Token> token = session(context).map(Session::token);
        return workers.run(() -> key.isPresent()
                ? key.flatMap(keys::use).isPresent()
                : token.flatMap(sessions::find).isPresent());
    }

    /** The token that every form of this session carries in its field {@code formToken}. */
    public String formToken(RoutingContext context) {
        return formTokens.of(session(context));
    }

    /**
     * Lets a posted form pass if it carries the session's token.
     *
     * @throws StaleFormException if it does not: another site may have made the browser send it
     */
    public void requireFormToken(RoutingContext context, String token) {
        if (!formTokens.isOf(session(context), token)) {
            throw new StaleFormException();
        }
    }

    /** An offer as a form carries it. */
    public String offered(Token token, Offer offer) {
        return formTokens.offered(token, offer);
    }

    /** The offer that a form brings back, if it was made here for the holder of the token. */
    public Optional<Offer> taken(Token token, String text) {
        return formTokens.taken(token, text);
    }

    private Optional<Token> token(RoutingContext context) {
        return sent(context, COOKIE).flatMap(Token::parse);
    }

    /** What the browser sends of a cookie made here. */
    public Optional<String> sent(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getCookie(named(name))).map(Cookie::getValue);
    }

    /** A cookie that no script reads and that comes with no request from another site. */
    public Cookie cookie(String name, String value) {
        return Cookie.cookie(named(name), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.STRICT);
    }

    /** Under this prefix a browser takes a cookie from this host alone, and by TLS alone. */
    private String named(String name) {
        return (secure ? "__Host-qibu-" : "qibu-") + name;
    }

    /** A page that reads itself again because something changed says nothing of whether anybody sits before it. */
    private static boolean isByItself(HttpServerRequest request) {
        return Strings.nullToEmpty(request.getHeader("HX-Trigger")).startsWith("live");
    }

    /** A browser names the site a request comes from; a write that comes from another one is refused. */
    private static boolean isFromElsewhere(HttpServerRequest request) {
        if (HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method())) {
            return false;
        }
        String site = Strings.nullToEmpty(request.getHeader("Sec-Fetch-Site"));
        String origin = request.getHeader("Origin");
        return site.equals("cross-site")
                || site.equals("same-site")
                || (origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host")));
    }
}
