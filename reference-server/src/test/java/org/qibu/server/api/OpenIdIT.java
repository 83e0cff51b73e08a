package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.api.DemoServer.Running;
import org.qibu.server.http.Contract;
import org.qibu.server.running.Server;
import org.qibu.server.settings.ServerSettings;

/** Signing in by a provider, with a provider that runs beside the server and checks what a provider checks. */
@ExtendWith(DemoServer.class)
class OpenIdIT {
    private static final String PROVIDER = "county";
    private static final Pattern OFFERED = Pattern.compile("name=\"identity\" value=\"([^\"]*)\"");

    private static MockOAuth2Server provider;
    private static Server server;

    @BeforeAll
    static void startBoth(Running running, @TempDir Path home) throws IOException {
        provider = new MockOAuth2Server();
        provider.start(InetAddress.getLoopbackAddress(), 0);
        server = running.beside(
                home,
                settings -> settings.with(
                                ServerSettings.OIDC_ISSUER,
                                provider.issuerUrl(PROVIDER).toString())
                        .with(ServerSettings.OIDC_CLIENT_ID, "qibu")
                        // All of them come from one address within a minute.
                        .with(ServerSettings.SIGNINS_PER_MINUTE, "0")
                        .with(ServerSettings.OIDC_CLIENT_SECRET, "secret+/ :")
                        .with(ServerSettings.OIDC_POSTS, "环评承办=OFFICER:ecology"));
    }

    @AfterAll
    static void stopBoth() {
        server.close();
        provider.shutdown();
    }

    @Test
    void whoHoldsOnePostIsSignedInUnderANewCookieAndGoesOnToThePageAskedFor() {
        says(Map.of(
                "county",
                "610702",
                "post",
                "WINDOW_CLERK",
                "auth_time",
                Instant.now().getEpochSecond()));
        Tab tab = new Tab();
        HttpResponse<String> in = signIn(tab, "/board?rows=10");
        assertThat(Tab.next(in)).isEqualTo(at("board?rows=10"));
        assertThat(tab.get(at("window")).statusCode()).isEqualTo(200);
        assertThat(client(tab).get("session").json().getString("role")).isEqualTo("WINDOW_CLERK");

        String before = tab.cookie("qibu-session");
        says(Map.of("county", "610702", "post", "PROJECT_OFFICER", "auth_time", 1));
        assertThat(Tab.next(signIn(tab, "https://evil.example/")))
                .as("no other site")
                .isEqualTo(at("board"));
        assertThat(new Client(server.address(), "qibu-session=" + before)
                        .get("projects")
                        .status())
                .as("the session before has ended")
                .isEqualTo(401);
    }

    @Test
    void whoHoldsSeveralPostsChoosesOneAndNoneBesides() {
        says(Map.of("county", "610702", "post", List.of("环评承办", "WINDOW_CLERK"), "auth_time", 1));
        Tab tab = new Tab();
        HttpResponse<String> page = signIn(tab, "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(client(tab).get("session").json().getString("role")).isEqualTo("PUBLIC");
        Matcher offered = OFFERED.matcher(page.body());
        assertThat(offered.find()).isTrue();
        String first = offered.group(1);
        assertThat(first).contains("WINDOW_CLERK");
        assertThat(tab.post(
                                at("signin/post"),
                                page,
                                Map.of("identity", first.replace("WINDOW_CLERK", "PROJECT_OFFICER")))
                        .statusCode())
                .as("a post that was not offered")
                .isEqualTo(403);
        Tab other = new Tab();
        other.get(at("signin/start"));
        assertThat(other.post(at("signin/post"), page, Map.of("identity", first))
                        .statusCode())
                .as("offered to another browser")
                .isEqualTo(403);
        assertThat(Tab.next(tab.post(at("signin/post"), page, Map.of("identity", first))))
                .isEqualTo(at("window"));
        assertThat(tab.post(at("signin/post"), page, Map.of("identity", first)).statusCode())
                .as("once")
                .isEqualTo(403);
    }

    @Test
    void whoHoldsNoPostHereIsToldEveryReason() {
        says(Map.of("county", "610703"));
        HttpResponse<String> page = signIn(new Tab(), "");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("账号不属于本县", "账号在本系统没有岗位");
    }

    @Test
    void whatWasNotBegunInThisBrowserIsRefused() {
        says(Map.of("county", "610702", "post", "WINDOW_CLERK", "auth_time", 1));
        Tab tab = new Tab();
        URI done = Tab.next(tab.get(Tab.next(tab.get(Tab.next(tab.get(at("signin/start")))))));
        assertThat(new Tab().get(done).statusCode()).as("in another browser").isEqualTo(403);
        Tab begunToo = new Tab();
        begunToo.get(at("signin/start"));
        assertThat(begunToo.get(done).statusCode()).as("under another attempt").isEqualTo(403);
        assertThat(tab.get(at("signin/done?code=x&state=")).statusCode()).isEqualTo(403);
        assertThat(tab.get(URI.create(done + "x")).statusCode())
                .as("another issuer's answer")
                .isEqualTo(403);
        assertThat(Tab.next(tab.get(done))).isEqualTo(at("window"));
        assertThat(tab.get(done).statusCode()).as("a second time").isEqualTo(403);
    }

    @Test
    void whoTheProviderTurnsAwayIsNotSignedIn() {
        Tab tab = new Tab();
        URI there = Tab.next(tab.get(at("signin/start")));
        assertThat(there.getQuery())
                .contains("code_challenge_method=S256", "response_type=code", "max_age=", "scope=openid", "nonce=");
        String state = there.getQuery().replaceFirst(".*state=([^&]*).*", "$1");
        HttpResponse<String> turned = tab.get(Tab.next(tab.get(at("signin/back?error=access_denied&state=" + state))));
        assertThat(turned.statusCode()).isEqualTo(403);
        assertThat(turned.body()).contains("统一身份认证没有准许登录");
    }

    @Test
    void aSignOutEndsTheSessionHereAndGoesOnToTheProvider() {
        says(Map.of("county", "610702", "post", "WINDOW_CLERK", "auth_time", 1));
        Tab tab = new Tab();
        signIn(tab, "");
        HttpResponse<String> out = tab.post(at("signout"), tab.get(at("window")), ImmutableMap.of());
        assertThat(Tab.next(out).toString())
                .startsWith(provider.endSessionEndpointUrl(PROVIDER).toString())
                .contains("client_id=qibu", "post_logout_redirect_uri=");
        assertThat(tab.get(at("window")).statusCode()).isEqualTo(401);
    }

    @Test
    void noDemoIdentityIsLetInBesideIt() {
        assertThat(new Tab().get(at("signin")).body()).contains("/signin/start").doesNotContain("name=\"identity\"");
        says(Map.of("county", "610702", "post", "WINDOW_CLERK", "auth_time", 1));
        Tab tab = new Tab();
        signIn(tab, "");
        assertThat(tab.post(at("signin"), tab.get(at("window")), Map.of("identity", "PROJECT_OFFICER:"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDecisionNeedsAProofThatIsRecentAndLeadsToOne(Running running) {
        RealCase real = RealCase.of(running.address());
        Map<String, Object> leader =
                Map.of("county", "610702", "post", "LEADER", "office", real.department(), "auth_time", now() - 3600);
        says(leader);
        Tab tab = new Tab();
        signIn(tab, "");
        Request sign = new GoodRequests(Contract.bundled(), real).of(operation("sign"));
        Request assign = new GoodRequests(Contract.bundled(), real).of(operation("assign"));
        assertThat(sign.send(client(tab)).json().getString("code")).isEqualTo("access.prove-again");
        assertThat(assign.send(client(tab)).status()).as("no decision").isNotEqualTo(401);
        String page = "submissions/" + real.submission() + "/matters/" + real.matter();
        HttpResponse<String> refused =
                tab.post(at(page), tab.get(at(page)), Map.of("act", "sign", "pass", "YES", "opinion", "同意"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("签发须由本人在不久前验证过身份", "重新登录", "again=1");

        URI again = Tab.next(tab.get(at("signin?then=%2F" + page.replace("/", "%2F") + "&again=1")));
        URI there = Tab.next(tab.get(again));
        assertThat(there.getQuery()).contains("prompt=login", "max_age=0");
        says(Map.of("county", "610702", "post", "LEADER", "office", real.department()));
        HttpResponse<String> unsaid = tab.get(Tab.next(tab.get(Tab.next(tab.proves(there)))));
        assertThat(unsaid.body()).as("a provider that does not say when").contains("auth_time");
        says(ImmutableMap.<String, Object>builder()
                .putAll(leader)
                .put("auth_time", now())
                .buildKeepingLast());
        HttpResponse<String> in = tab.get(Tab.next(tab.get(Tab.next(tab.proves(Tab.next(tab.get(again)))))));
        assertThat(Tab.next(in)).isEqualTo(at(page));
        assertThat(sign.send(client(tab)).status()).isNotIn(401, 403);
    }

    private static Contract.Operation operation(String id) {
        return Contract.bundled().operations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    /** What the provider says of the next who signs in. */
    private static void says(Map<String, Object> claims) {
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback(PROVIDER, "somebody", "JWT", List.of("qibu"), claims, 300));
    }

    /** The whole way; hands back what the last step answers. */
    private static HttpResponse<String> signIn(Tab tab, String then) {
        HttpResponse<String> start = tab.get(at("signin/start?then=" + Client.encoded(then)));
        HttpResponse<String> there = tab.get(Tab.next(start));
        HttpResponse<String> back = tab.get(Tab.next(there));
        return tab.get(Tab.next(back));
    }

    private static Client client(Tab tab) {
        return new Client(server.address(), "qibu-session=" + tab.cookie("qibu-session"));
    }

    private static URI at(String path) {
        return URI.create(server.address() + path);
    }
}
