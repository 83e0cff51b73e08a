package org.qibu.server.lan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.base.Strings;
import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.qibu.server.console.frame.Pages;
import org.qibu.server.http.KnownHosts;
import org.qibu.server.http.Problem;
import org.qibu.server.http.ProblemHandler;
import org.qibu.server.http.SecurityHeaders;

/** Stands before everything: whoever does not have the passcode sees a page that asks for it, and nothing else. */
public final class Door {
    /** The prefix makes browsers keep it to this very host, over HTTPS. */
    private static final String COOKIE = "__Host-qibu-door";

    private static final String PATH = "/door";
    private static final Duration STAY = Duration.ofHours(12);
    private static final int LONGEST_FORM = 1024;
    /** Styles and scripts that come with the software, and whether it is alive. */
    private static final Pattern FOR_ANYBODY = Pattern.compile("/(webjars|static|health)/.*");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Attempts attempts;
    private final KnownHosts hosts;
    private final Pages pages;
    /** Who came in, by the hash of what the cookie holds. */
    private final Cache<HashCode, Boolean> inside =
            CacheBuilder.newBuilder().maximumSize(10_000).expireAfterWrite(STAY).build();

    Door(Passcode passcode, KnownHosts hosts, Pages pages, Ticker ticker) {
        this.attempts = new Attempts(passcode, ticker);
        this.hosts = hosts;
        this.pages = pages;
    }

    /** The site behind the door. */
    public Handler<HttpServerRequest> before(Vertx vertx, Handler<HttpServerRequest> site) {
        Router router = Router.router(vertx);
        ProblemHandler problems = new ProblemHandler();
        router.route().failureHandler(problems);
        IntStream.of(400, 413, 421, 500).forEach(status -> router.errorHandler(status, problems));
        router.route().handler(new SecurityHeaders(false));
        router.route().handler(hosts);
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_FORM))
                .handler(this::enter);
        router.route().handler(this::ask);
        return request -> (mayPass(request) ? site : router).handle(request);
    }

    private boolean mayPass(HttpServerRequest request) {
        if (FOR_ANYBODY.matcher(request.path()).matches()) {
            return true;
        }
        Cookie cookie = request.getCookie(COOKIE);
        return cookie != null && inside.getIfPresent(hash(cookie.getValue())) != null;
    }

    private void enter(RoutingContext context) {
        String given = Strings.nullToEmpty(context.request().getFormAttribute("passcode"));
        switch (attempts.attempt(context.request().remoteAddress().hostAddress(), given)) {
            case RIGHT -> {
                String token = fresh();
                inside.put(hash(token), true);
                context.response()
                        .addCookie(Cookie.cookie(COOKIE, token)
                                .setPath("/")
                                .setHttpOnly(true)
                                .setSecure(true)
                                .setSameSite(CookieSameSite.STRICT))
                        .setStatusCode(303)
                        .putHeader("Location", "/")
                        .end();
            }
            case WRONG -> show(context, 403, "口令不对。");
            case TOO_MANY -> {
                context.response().putHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
                show(context, 429, "错误次数过多，请在" + Attempts.WINDOW.toMinutes() + "分钟后再试。");
            }
        }
    }

    private void ask(RoutingContext context) {
        if (context.request().path().startsWith("/v1/")) {
            ProblemHandler.answer(context, Problem.of(401, "door.passcode", "需要口令", "请先在浏览器中打开首页，输入服务器屏幕上的口令。"));
        } else {
            show(context, 401, "");
        }
    }

    private void show(RoutingContext context, int status, String told) {
        pages.show(context, status, "door", ImmutableMap.of("told", told));
    }

    private static String fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return BaseEncoding.base64Url().omitPadding().encode(bits);
    }

    private static HashCode hash(String token) {
        return Hashing.sha256().hashString(token, US_ASCII);
    }
}
