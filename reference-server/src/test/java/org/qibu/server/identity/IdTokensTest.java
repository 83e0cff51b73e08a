package org.qibu.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a set of keys served over HTTP, as a provider serves them. */
class IdTokensTest {
    private static final String ISSUER = "https://sso.example";
    private static final String CLIENT = "qibu";
    private static volatile String served = "";
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static HttpServer server;

    private ECKey key;
    private IdTokens tokens;

    @BeforeAll
    static void serveKeys() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            ASKED.incrementAndGet();
            byte[] body = served.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @BeforeEach
    void begin() throws JOSEException {
        key = key("one");
        served = new JWKSet(key).toString(true);
        ASKED.set(0);
        tokens = new IdTokens(
                ISSUER,
                CLIENT,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys"));
    }

    /** What may be wrong with a token, one thing at a time. */
    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong("issuer", claims -> claims.issuer("https://sso.example/")),
                wrong("no issuer", claims -> claims.issuer(null)),
                wrong("audience", claims -> claims.audience("another")),
                wrong("anothers beside", claims -> claims.audience(List.of(CLIENT, "another"))),
                wrong("authorized party", claims -> claims.claim("azp", "another")),
                wrong("nonce", claims -> claims.claim("nonce", "m")),
                wrong("no nonce", claims -> claims.claim("nonce", null)),
                wrong("expired", claims -> claims.expirationTime(in(-61))),
                wrong("no end", claims -> claims.expirationTime(null)),
                wrong("not yet", claims -> claims.notBeforeTime(in(120))),
                wrong("nobody", claims -> claims.subject(null)),
                wrong("never", claims -> claims.issueTime(null)));
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> altered) {
        return Arguments.of(what, altered);
    }

    @Test
    void aTokenThatIsRightGivesItsClaims() throws JOSEException {
        assertThat(tokens.checked(signed(key, claims().build()), "n").getSubject())
                .isEqualTo("somebody");
        assertThat(tokens.checked(
                                signed(
                                        key,
                                        claims().audience(List.of(CLIENT, "another"))
                                                .claim("azp", CLIENT)
                                                .build()),
                                "n")
                        .getSubject())
                .as("one for several, which says that it is for us")
                .isEqualTo("somebody");
        assertThat(tokens.checked(signed(key, claims().expirationTime(in(-30)).build()), "n"))
                .as("clocks differ")
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void aTokenIsRefusedForWhatIsWrongWith(String what, UnaryOperator<JWTClaimsSet.Builder> altered)
            throws JOSEException {
        refused(signed(key, altered.apply(claims()).build()));
    }

    @Test
    void aTokenThatNobodyOrAnotherSignedIsRefused() throws JOSEException {
        JWTClaimsSet claims = claims().build();
        String good = signed(key, claims);
        refused(new PlainJWT(claims).serialize());
        refused(signed(key("one"), claims));
        refused(signed(key("two"), claims));
        refused(good.substring(0, good.length() - 4) + (good.endsWith("AAAA") ? "BBBB" : "AAAA"));
        refused(good.substring(0, good.lastIndexOf('.') + 1));
        refused("");
        // Signed with the public key as if it were a shared secret.
        var mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
        mac.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        refused(mac.serialize());
    }

    @Test
    void aKeyThatTheProviderChangedToIsFetchedAndTheOldOneIsGone() throws JOSEException {
        tokens.checked(signed(key, claims().build()), "n");
        tokens.checked(signed(key, claims().build()), "n");
        assertThat(ASKED).as("kept").hasValue(1);
        ECKey next = key("two");
        served = new JWKSet(next).toString(true);
        assertThat(tokens.checked(signed(next, claims().build()), "n")).isNotNull();
        refused(signed(key, claims().build()));
        assertThat(ASKED).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void tokensUnderUnknownKeysDoNotMakeUsAskTheProviderEachTime() throws JOSEException {
        tokens.checked(signed(key, claims().build()), "n");
        for (int i = 0; i < 50; i++) {
            refused(signed(key("unknown-" + i), claims().build()));
        }
        assertThat(ASKED).hasValueLessThanOrEqualTo(3);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.checked(token, "n"))
                .isInstanceOfSatisfying(
                        SignInRefusedException.class,
                        refused -> assertThat(refused.findings())
                                .allMatch(finding -> finding.code().equals("identity.token")));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("somebody")
                .claim("nonce", "n")
                .issueTime(in(0))
                .expirationTime(in(300));
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static ECKey key(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }

    private static String signed(ECKey key, JWTClaimsSet claims) throws JOSEException {
        JWSSigner signer = new ECDSASigner(key);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
