package org.qibu.server.identity;

import com.google.common.collect.ImmutableSet;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;

/**
 * Checks ID tokens as OpenID Connect Core 1.0, section 3.1.3.7, asks. The provider's keys are kept for minutes; a token
 * under a key that is not among them makes them be asked for anew, though not as often as somebody likes to send one.
 */
final class IdTokens {
    private static final int MILLISECONDS = 10_000;
    private static final int LONGEST = 256 * 1024;

    /** Public keys only: with a secret one, whoever checks a token could have made it, and "none" is no signature. */
    private static final ImmutableSet<JWSAlgorithm> ALGORITHMS = ImmutableSet.<JWSAlgorithm>builder()
            .addAll(JWSAlgorithm.Family.RSA)
            .add(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512)
            .build();

    private final String issuer;
    private final String client;
    private final JWSVerificationKeySelector<SecurityContext> keys;

    /** Those that the issuer gives to the client, signed by the keys at the address. */
    IdTokens(String issuer, String client, URI keys) {
        this.issuer = issuer;
        this.client = client;
        this.keys = new JWSVerificationKeySelector<>(ALGORITHMS, source(keys));
    }

    private static JWKSource<SecurityContext> source(URI keys) {
        try {
            var retriever = new DefaultResourceRetriever(MILLISECONDS, MILLISECONDS, LONGEST);
            return JWKSourceBuilder.<SecurityContext>create(keys.toURL(), retriever)
                    .retrying(true)
                    .build();
        } catch (MalformedURLException unusable) {
            throw new ProviderUnavailableException("the keys have no usable address", unusable);
        }
    }

    /**
     * The claims of a token.
     *
     * @throws SignInRefusedException if it is not the issuer's, not for this client, not of this sign-in, or not of now
     */
    JWTClaimsSet checked(String token, String nonce) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(keys);
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                ImmutableSet.of(client),
                new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build(),
                ImmutableSet.of("sub", "iat", "exp"),
                ImmutableSet.of()));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            requireForThisClient(claims);
            return claims;
        } catch (RateLimitReachedException unknown) {
            throw SignInRefusedException.of("token", "身份令牌不可信：不是统一身份认证现有的密钥签署的。", "请过一分钟重新登录；再次出现时请联系管理员。");
        } catch (KeySourceException unreachable) {
            throw new ProviderUnavailableException("the provider's keys cannot be had", unreachable);
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            throw SignInRefusedException.of("token", "身份令牌不可信：" + bad.getMessage() + "。", "请重新登录；再次出现时请联系管理员。");
        }
    }

    /** One for several clients says for which of them it was asked. */
    private void requireForThisClient(JWTClaimsSet claims) throws ParseException {
        List<String> audience = claims.getAudience();
        String authorized = claims.getStringClaim("azp");
        boolean ours = authorized == null ? audience.size() == 1 : authorized.equals(client);
        if (!ours) {
            throw SignInRefusedException.of("token", "身份令牌是发给别的系统的。", "请重新登录；再次出现时请联系管理员。");
        }
    }
}
