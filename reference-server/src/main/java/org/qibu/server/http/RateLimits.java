package org.qibu.server.http;

import com.google.common.collect.ImmutableSet;
import com.google.common.net.InetAddresses;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.qibu.server.session.Session;

/**
 * How often anybody may sign in and write, by the address it comes from and by who it is, on each server. A wrong key counts
 * as a sign-in, so that keys cannot be tried out faster than that.
 */
public final class RateLimits {
    private static final ImmutableSet<String> SIGN_INS = ImmutableSet.of(
            "/signin", "/signin/start", "/signin/done", "/signin/post", ContractRouter.ROOT + "/session");

    private static final int UNAUTHORIZED = 401;
    private static final int NETWORK_BYTES = 8;

    private final RateLimit signIns;
    private final RateLimit writes;
    private final RateLimit writesFrom;
    private final boolean behindProxy;

    /**
     * So many a minute; 0 for any.
     *
     * @param signIns from an address
     * @param writes of an account or a key
     * @param writesFrom from an address, which many may share
     * @param behindProxy whether requests come through a proxy that says from where
     */
    public RateLimits(int signIns, int writes, int writesFrom, boolean behindProxy, InstantSource clock) {
        this.signIns = new RateLimit(signIns, clock);
        this.writes = new RateLimit(writes, clock);
        this.writesFrom = new RateLimit(writesFrom, clock);
        this.behindProxy = behindProxy;
    }

    /** Before it is asked who it is. */
    void beforeSignIn(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean bearer = SignIn.bearer(request).isPresent();
        if (bearer) {
            context.addEndHandler(ended -> {
                if (context.response().getStatusCode() == UNAUTHORIZED) {
                    signIns.pass(address(request));
                }
            });
        }
        Optional<Duration> wait = bearer
                ? signIns.peek(address(request))
                : isSignIn(request) ? signIns.pass(address(request)) : Optional.empty();
        goOn(context, wait);
    }

    /** When it is known who it is. */
    void afterSignIn(RoutingContext context) {
        goOn(
                context,
                isRead(context.request())
                        ? Optional.empty()
                        : writesFrom
                                .pass(address(context.request()))
                                .or(() -> account(context).flatMap(writes::pass)));
    }

    private static void goOn(RoutingContext context, Optional<Duration> wait) {
        wait.map(TooManyException::new)
                .ifPresentOrElse(
                        tooMany -> {
                            context.response().putHeader("Retry-After", String.valueOf(tooMany.seconds()));
                            context.fail(tooMany);
                        },
                        context::next);
    }

    /** A role and an office are shared by several people, a session is one's own. */
    private static Optional<String> account(RoutingContext context) {
        return SignIn.session(context)
                .map(Session::token)
                .map(token -> token.text())
                .or(() -> Optional.of(SignIn.caller(context).actor())
                        .filter(any -> SignIn.caller(context).isSignedIn()));
    }

    /** The page with the door is read like any other. */
    private static boolean isSignIn(HttpServerRequest request) {
        return SIGN_INS.contains(request.path())
                && !(isRead(request)
                        && (request.path().equals("/signin") || request.path().startsWith(ContractRouter.ROOT)));
    }

    private static boolean isRead(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
    }

    /** Where it comes from: what the nearest proxy saw, for anybody may write what stands before that. */
    private String address(HttpServerRequest request) {
        String direct = request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
        String said = Optional.ofNullable(request.getHeader("X-Forwarded-For"))
                .filter(header -> behindProxy)
                .map(header -> header.substring(header.lastIndexOf(',') + 1).strip())
                .orElse(direct);
        return InetAddresses.isInetAddress(said) ? network(InetAddresses.forString(said)) : direct;
    }

    /** One who has an address of IPv6 has 2 to the 64 of them. */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
