package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.api.DemoServer.Running;
import org.qibu.server.running.Server;
import org.qibu.server.settings.ServerSettings;

/** A demo that is opened to the local network, over real TLS: nobody sees anything of it without the passcode. */
@ExtendWith(DemoServer.class)
class LanDemoIT {
    @TempDir
    private static Path folder;

    private static Server server;
    private static X509Certificate certificate;
    private static HttpClient client;

    @BeforeAll
    static void open(Running running) throws Exception {
        server = running.beside(
                folder, settings -> settings.with(ServerSettings.DEMO, "true").with(ServerSettings.LAN, "true"));
        certificate = shown(port());
        // The check a person makes: what the server sends is what its screen shows.
        String fingerprint = Hashing.sha256()
                .hashBytes(certificate.getEncoded())
                .toString()
                .toUpperCase(Locale.ROOT)
                .replaceAll("(..)(?!$)", "$1:");
        assertThat(server.invitation()).anyMatch(line -> line.endsWith("：" + fingerprint));
        client = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static int port() {
        return URI.create(server.address()).getPort();
    }

    private static String passcode() {
        return server.invitation().stream()
                .filter(line -> line.startsWith("口令"))
                .map(line -> line.substring(line.indexOf('：') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoDoesNotTrustTheCertificateIsNotConnected() {
        assertThat(server.address()).startsWith("https://127.0.0.1:");
        assertThat(catchThrowable(() -> HttpClient.newHttpClient().send(get("").build(), BodyHandlers.ofString())))
                .isInstanceOf(SSLHandshakeException.class);
        assertThat(certificate.getSubjectX500Principal().getName()).contains("Qibu LAN demo");
    }

    @Test
    void withoutThePasscodeThereIsOnlyTheQuestion() throws Exception {
        for (String path : List.of("", "signin", "projects", "check", "demo", "door")) {
            HttpResponse<String> answer = client.send(get(path).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).as(path).contains("请输入口令").doesNotContain("汉台");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        HttpResponse<String> api = client.send(
                HttpRequest.newBuilder(at("v1/session"))
                        .POST(BodyPublishers.ofString("{\"role\":\"PROJECT_OFFICER\"}"))
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.body()).contains("door.passcode");
        assertThat(client.send(
                                get("").header("Cookie", "__Host-qibu-door=guess")
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void withThePasscodeTheDemoIsThere() throws Exception {
        HttpResponse<String> wrong = enter("0000 0000");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("口令不对");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();

        HttpResponse<String> right = enter(passcode());
        assertThat(right.statusCode()).isEqualTo(303);
        String cookie = right.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("__Host-qibu-door=").contains("Path=/", "Secure", "HTTPOnly", "SameSite=Strict");
        String own = cookie.substring(0, cookie.indexOf(';'));
        HttpResponse<String> home = client.send(get("").header("Cookie", own).build(), BodyHandlers.ofString());
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("汉台");
        HttpResponse<String> signedIn = client.send(
                HttpRequest.newBuilder(at("v1/session"))
                        .POST(BodyPublishers.ofString("{\"role\":\"PROJECT_OFFICER\"}"))
                        .header("Content-Type", "application/json")
                        .header("Cookie", own)
                        .build(),
                BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).isLessThan(300);
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }

    @Test
    void itListensToOthersAndIsAskedForByItsOwnAddressesOnly() throws Exception {
        ImmutableList<String> addresses = server.invitation().stream()
                .filter(line -> line.startsWith("局域网网址："))
                .map(line -> line.substring(line.indexOf("https")))
                .collect(ImmutableList.toImmutableList());
        for (String address : addresses) {
            assertThat(client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                            .statusCode())
                    .as(address)
                    .isEqualTo(401);
        }
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
    }

    private static URI at(String path) {
        return URI.create(server.address() + path);
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    private static HttpResponse<String> enter(String passcode) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at("door"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "passcode=" + URLEncoder.encode(passcode, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String raw(String request) throws Exception {
        try (Socket socket =
                trusting(certificate).getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The certificate as anybody can see it before trusting it. */
    private static X509Certificate shown(int port) throws Exception {
        SSLContext seeing = SSLContext.getInstance("TLS");
        seeing.init(null, new TrustManager[] {new Anything()}, new SecureRandom());
        try (SSLSocket socket = (SSLSocket) seeing.getSocketFactory().createSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).matches(Pattern.compile("TLSv1\\.[23]"));
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static SSLContext trusting(X509Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("server", certificate);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), new SecureRandom());
        return context;
    }

    /** Looks and does not judge. */
    private static final class Anything implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
