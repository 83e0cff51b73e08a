package org.qibu.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qibu.server.database.Folders;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;

/**
 * One demo county on its server and one browser to look at it, for all browser tests of a run. With {@code
 * -Dqibu.town=http://127.0.0.1:8080/} the county is one that runs already.
 */
final class Town implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            // Else the browser's own words, such as those of a date field, are in the language of the machine.
            "--lang=zh-CN",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final String address;
    private final Runnable closing;
    private final Playwright playwright;
    private final Browser browser;

    private Town(String address, Runnable closing, Path chromium) {
        this.address = address;
        this.closing = closing;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(options(chromium));
    }

    static Town open(Path chromium) {
        Optional<String> running = Optional.ofNullable(System.getProperty("qibu.town"));
        return running.map(address -> new Town(address, () -> {}, chromium)).orElseGet(() -> started(chromium));
    }

    private static Town started(Path chromium) {
        try {
            Path home = Files.createTempDirectory("qibu-town-");
            Server server = TestServer.demo(home);
            return new Town(server.address(), () -> stop(server, home), chromium);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void stop(Server server, Path home) {
        server.close();
        Folders.delete(home);
    }

    private static BrowserType.LaunchOptions options(Path chromium) {
        // Chromium refuses its own sandbox to root, and to nobody else.
        boolean root = "root".equals(System.getProperty("user.name"));
        return new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setChromiumSandbox(!root)
                .setArgs(QUIET);
    }

    /** Somebody with a browser window of their own, as wide as a desk's. */
    Visitor visitor() {
        return new Visitor(browser, address, Width.DESK, true);
    }

    /** Somebody at another server. */
    Visitor visitor(String elsewhere) {
        return new Visitor(browser, elsewhere, Width.DESK, true);
    }

    /** Somebody with a telephone. */
    Visitor walker() {
        return new Visitor(browser, address, Width.PHONE, true);
    }

    /** Somebody at a desk whose browser runs no script. */
    Visitor plainVisitor() {
        return new Visitor(browser, address, Width.DESK, false);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        closing.run();
    }
}
