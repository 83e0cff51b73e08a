package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;
import org.qibu.server.settings.ServerSettings;

/** Signing in at a provider and out again as a browser does it: a provider on another site, cookies that stay at home. */
@ExtendWith(InTown.class)
class SignInBrowserIT {
    @Test
    void leadsToTheProviderAndBackAndOutAgain(Town town, @TempDir Path home) throws IOException {
        MockOAuth2Server provider = new MockOAuth2Server();
        provider.start(InetAddress.getLoopbackAddress(), 0);
        // Under its other name this machine is another site to a browser.
        String issuer = provider.issuerUrl("county").toString().replace("127.0.0.1", "localhost");
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(
                "county",
                "somebody",
                "JWT",
                List.of("qibu"),
                ImmutableMap.of(
                        "county", "610702",
                        "post", "PROJECT_OFFICER",
                        "auth_time", Instant.now().getEpochSecond()),
                300));
        try (Server server = TestServer.bare(
                        home,
                        settings -> settings.with(ServerSettings.OIDC_ISSUER, issuer)
                                .with(ServerSettings.OIDC_CLIENT_ID, "qibu"));
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
}
