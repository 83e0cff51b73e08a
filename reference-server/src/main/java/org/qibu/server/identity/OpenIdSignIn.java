package org.qibu.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.nimbusds.jwt.JWTClaimsSet;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.access.Seats;

/**
 * Signs people in by the county's provider (OpenID Connect Core 1.0, section 3.1: authorization code, with PKCE, state and
 * nonce). What it asks of the provider takes its time, so none of it is called on an event loop.
 */
public final class OpenIdSignIn {
    /** Where the provider sends a browser back to. */
    public static final String BACK = "/signin/back";

    /** What a provider says of itself is asked for again after this time. */
    private static final Duration KNOWN = Duration.ofHours(1);

    /** Where that failed, no earlier than after this. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final OpenIdClient client;
    private final Posts posts;
    private final Clock clock;
    private final Asking asking = new Asking();
    private Optional<Known> known = Optional.empty();

    private record Known(Provider provider, IdTokens tokens, Instant since) {}

    /**
     * What a browser brings back from the provider.
     *
     * @param code the code; empty if there is none
     * @param error why there is none; empty if there is one
     * @param issuer who it says sent it (RFC 9207); empty if it does not say
     */
    public record Returned(String state, String code, String error, String issuer) {}

    /** Signs in by the provider of the client whoever holds a post in one of the seats of the county. */
    public OpenIdSignIn(OpenIdClient client, Seats seats, DivisionCode county, Clock clock) {
        this.client = client;
        this.posts = new Posts(client.claims(), seats, county);
        this.clock = clock;
    }

    /**
     * Where to send the browser. The provider is always told how old a proof may be, because it then has to say how old the
     * one is that it gives.
     *
     * @param site the address of this site as the browser knows it
     * @throws ProviderUnavailableException if the provider cannot be asked
     */
    public URI start(Attempt attempt, URI site, Duration oldest) {
        ImmutableMap.Builder<String, String> query = ImmutableMap.<String, String>builder()
                .put("response_type", "code")
                .put("client_id", client.id())
                .put("redirect_uri", back(site))
                .put("scope", client.scopes())
                .put("state", attempt.state())
                .put("nonce", attempt.nonce())
                .put("code_challenge", attempt.challenge())
                .put("code_challenge_method", "S256")
                .put("max_age", String.valueOf(oldest.toSeconds()));
        if (attempt.again()) {
            query.put("prompt", "login");
        }
        return Asking.with(known().provider().authorization(), query.buildOrThrow());
    }

    /**
     * Who has come back.
     *
     * @throws SignInRefusedException if it is nobody who began the attempt, or who may sign in here
     * @throws ProviderUnavailableException if the provider cannot be asked
     */
    public Proven finish(Attempt attempt, Returned returned, URI site) {
        if (!attempt.isOf(returned.state())
                || !(returned.issuer().isEmpty() || returned.issuer().equals(client.issuer()))) {
            throw notBegun();
        }
        if (returned.code().isEmpty()) {
            throw SignInRefusedException.of("denied", "统一身份认证没有准许登录。", "请重新登录；再次出现时请联系管理员。");
        }
        JWTClaimsSet claims = known().tokens().checked(exchanged(attempt, returned.code(), site), attempt.nonce());
        Optional<Instant> authenticated = authenticatedAt(claims);
        if (attempt.again() && authenticated.isEmpty()) {
            throw SignInRefusedException.of(
                    "no-auth-time", "统一身份认证没有说明何时验证过身份（auth_time）。", "请管理员让统一身份认证在身份令牌中给出auth_time；此前不能作出决定。");
        }
        return new Proven(posts.held(claims.getClaims()), authenticated.orElse(Instant.EPOCH));
    }

    /** What is told to a browser that comes back from a sign-in it did not begin, or that began too long ago. */
    public static SignInRefusedException notBegun() {
        return SignInRefusedException.of("state", "这次登录不是从这个浏览器发起的，或者已经过时。", "请重新登录。");
    }

    /** Where to send a browser that is signed out here, so that it is signed out at the provider too, if it offers that. */
    public Optional<URI> end(URI site) {
        return known().provider()
                .endSession()
                .map(address -> Asking.with(
                        address,
                        ImmutableMap.of("client_id", client.id(), "post_logout_redirect_uri", site.resolve("/") + "")));
    }

    private static String back(URI site) {
        return site.resolve(BACK).toString();
    }

    private String exchanged(Attempt attempt, String code, URI site) {
        Provider provider = known().provider();
        ImmutableMap.Builder<String, String> form = ImmutableMap.<String, String>builder()
                .put("grant_type", "authorization_code")
                .put("code", code)
                .put("redirect_uri", back(site))
                .put("code_verifier", attempt.verifier());
        Optional<String> authorization =
                client.secret().filter(secret -> provider.takesBasic()).map(secret -> basic(secret.value()));
        if (authorization.isEmpty()) {
            form.put("client_id", client.id());
            client.secret().ifPresent(secret -> form.put("client_secret", secret.value()));
        }
        Asking.Said said = asking.post(provider.token(), form.buildOrThrow(), authorization);
        if (said.status() >= 500) {
            throw new ProviderUnavailableException("the provider exchanges no code: " + said.status());
        }
        return Optional.ofNullable(said.body().getString("id_token"))
                .filter(token -> said.status() == 200)
                .orElseThrow(() -> SignInRefusedException.of(
                        "code", "统一身份认证没有给出身份令牌" + reason(said.body()) + "。", "请重新登录；再次出现时请联系管理员。"));
    }

    /** The provider's own code of the error, which helps whoever set it up; nothing else of what it says. */
    private static String reason(JsonObject body) {
        String error = String.valueOf(body.getValue("error", ""));
        return error.matches("[a-z_]{1,40}") ? "（" + error + "）" : "";
    }

    /** RFC 6749, section 2.3.1: both are encoded as in a form before they are joined. */
    private String basic(String secret) {
        String joined = Asking.encoded(client.id()) + ":" + Asking.encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(joined.getBytes(UTF_8));
    }

    /** A moment that has not come yet by this clock is now. */
    private Optional<Instant> authenticatedAt(JWTClaimsSet claims) {
        Instant now = clock.instant();
        return Optional.ofNullable(claims.getClaim("auth_time"))
                .map(value -> value instanceof Date date
                        ? date.toInstant()
                        : value instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : Instant.EPOCH)
                .filter(at -> at.isAfter(Instant.EPOCH))
                .map(at -> at.isAfter(now) ? now : at);
    }

    /** The provider need not be there when the server starts; where it cannot be asked anew, what was known still holds. */
    private synchronized Known known() {
        Instant now = clock.instant();
        Optional<Known> fresh = known.filter(each -> each.since().plus(KNOWN).isAfter(now));
        if (fresh.isEmpty()) {
            known = Optional.of(asked(now));
        }
        return known.orElseThrow();
    }

    private Known asked(Instant now) {
        try {
            Asking.Said said = asking.get(Provider.document(client.issuer()));
            if (said.status() != 200) {
                throw new ProviderUnavailableException("no discovery document: " + said.status());
            }
            Provider provider = Provider.read(client.issuer(), said.body());
            IdTokens tokens = known.filter(old -> old.provider().keys().equals(provider.keys()))
                    .map(Known::tokens)
                    .orElseGet(() -> new IdTokens(client.issuer(), client.id(), provider.keys()));
            return new Known(provider, tokens, now);
        } catch (ProviderUnavailableException unavailable) {
            return known.map(old -> new Known(
                            old.provider(), old.tokens(), now.minus(KNOWN).plus(AGAIN)))
                    .orElseThrow(() -> unavailable);
        }
    }
}
