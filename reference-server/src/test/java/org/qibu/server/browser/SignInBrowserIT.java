package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.database.Database;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;

/** Signing in at a provider and out again as a browser does it: a provider on another site, cookies that stay at home. */
@ExtendWith(InTown.class)
class SignInBrowserIT {
    private static final String REFUSE = "不予受理";
    private static final String REASON = "证明材料经核实为伪造";
    private static final String GROUND = "隐瞒有关情况或者提供虚假材料";

    @Test
    void leadsToTheProviderAndBackAndOutAgain(Town town, @TempDir Path home) throws IOException {
        MockOAuth2Server provider = started();
        says(provider, ImmutableMap.of("county", "610702", "post", "PROJECT_OFFICER", "auth_time", now()));
        try (Server server = TestServer.bare(home, settings -> signingInAt(provider, settings));
                Visitor visitor = town.visitor(server.address())) {
            visitor.open("/signin?then=/board%3Frows%3D10").look("signin-provider");
            visitor.link("统一身份认证登录").click();
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/board\\?rows=10"));
            assertThat(visitor.heading("项目总览")).isVisible();
            visitor.page().navigate("/");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/board"));
            visitor.button("退出").click();
            // Through the provider, which knows where to send whoever has signed out.
            assertThat(visitor.page()).hasURL(server.address());
            assertThat(visitor.link("工作人员与建设单位登录")).isVisible();
            visitor.nothingFailed();
        } finally {
            provider.shutdown();
        }
    }

    /** Whoever must prove anew who they are types nothing twice. */
    @Test
    void bringsBackWhatWasTypedBeforeADecisionAskedForANewProof(Town town, @TempDir Path home) throws IOException {
        MockOAuth2Server provider = started();
        ImmutableMap<String, Object> handler =
                ImmutableMap.of("county", "610702", "post", "OFFICER", "office", "approval-bureau");
        try (Database database = seeded(home);
                Server server = TestServer.beside(home, database, settings -> signingInAt(provider, settings));
                Visitor visitor = town.visitor(server.address())) {
            // The provider's own page asks for a typeface from elsewhere; a test asks nobody beyond this machine.
            visitor.page().route(Pattern.compile("https?://fonts\\..*"), route -> route.fulfill());
            says(provider, with(handler, now() - 3600));
            visitor.open("/signin?then=/work").link("统一身份认证登录").click();
            visitor.page()
                    .getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText("受理"))
                    .first()
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            String matter = visitor.path();
            visitor.refused(401, () -> Visitor.confirm(refusing(visitor), REFUSE));
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("不予受理须由本人在不久前验证过身份");
            visitor.look("matter-prove-again");

            says(provider, with(handler, now()));
            visitor.link("重新登录").click();
            visitor.page().locator("input[name=username]").fill("somebody");
            visitor.page()
                    .locator("input[type=submit], button[type=submit]")
                    .first()
                    .click();
            assertThat(visitor.page()).hasURL(server.address() + matter.substring(1));
            Locator back = visitor.unfolded(REFUSE);
            assertThat(back.getByLabel(GROUND)).isChecked();
            assertThat(back.getByLabel("理由")).hasValue(REASON);
            Visitor.confirm(back, REFUSE);
            visitor.told();
            assertThat(visitor.main()).containsText(REASON);
            visitor.nothingFailed();
        } finally {
            provider.shutdown();
        }
    }

    private static Locator refusing(Visitor visitor) {
        Locator form = visitor.unfold(REFUSE);
        form.getByLabel(GROUND).check();
        form.getByLabel("理由").fill(REASON);
        return form;
    }

    private static MockOAuth2Server started() throws IOException {
        MockOAuth2Server provider = new MockOAuth2Server();
        provider.start(InetAddress.getLoopbackAddress(), 0);
        return provider;
    }

    /** The demo's county, for a server that is no demo and does ask for proofs. */
    private static Database seeded(Path home) {
        Database database = TestServer.database(home);
        TestServer.demoBeside(home, database).close();
        return database;
    }

    /** Under its other name this machine is another site to a browser. */
    private static Settings signingInAt(MockOAuth2Server provider, Settings settings) {
        String issuer = provider.issuerUrl("county").toString().replace("127.0.0.1", "localhost");
        return settings.with(ServerSettings.OIDC_ISSUER, issuer).with(ServerSettings.OIDC_CLIENT_ID, "qibu");
    }

    /** What the provider says of the next who signs in. */
    private static void says(MockOAuth2Server provider, Map<String, Object> claims) {
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback("county", "somebody", "JWT", List.of("qibu"), claims, 300));
    }

    private static ImmutableMap<String, Object> with(ImmutableMap<String, Object> claims, long provedAt) {
        return ImmutableMap.<String, Object>builder()
                .putAll(claims)
                .put("auth_time", provedAt)
                .build();
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
