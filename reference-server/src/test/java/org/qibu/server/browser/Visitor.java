package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** One person with one browser window: goes to pages, reads them as a person does, and lets nothing fail unseen. */
final class Visitor implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Watch watch;
    private final Page page;
    private final String address;
    private final Width width;

    Visitor(Browser browser, String address, Width width) {
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width.width(), width.height())
                .setHasTouch(width == Width.PHONE)
                .setReducedMotion(ReducedMotion.REDUCE));
        this.context.setDefaultTimeout(5_000);
        this.watch = new Watch(context);
        this.page = context.newPage();
        this.address = address;
        this.width = width;
    }

    Page page() {
        return page;
    }

    /** Goes to a page of this console. */
    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Goes where one is answered with this status, and is told so on a page. */
    Visitor openRefused(int status, String path) {
        watch.expecting(status, () -> page.navigate(path));
        return this;
    }

    /** Does what the server answers with this status. */
    Visitor refused(int status, Runnable action) {
        watch.expecting(status, action);
        return this;
    }

    /** Signs in by the demo role of this name at this office; an office is not named where there is but one. */
    Visitor signIn(String capacity, String office) {
        open("/signin");
        page.getByRole(AriaRole.BUTTON, named("^" + literal(capacity) + "\\s+" + literal(office)))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("退出"))).isVisible();
        return this;
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, named(literal(text)));
    }

    Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, named(literal(text)));
    }

    Locator link(String text) {
        return page.getByRole(AriaRole.LINK, named(literal(text)));
    }

    /** A thing to write in, chosen by the words beside it. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + literal(label)));
    }

    /** Looks at the page at both widths: nothing may be wrong with it, and a picture of it is kept. */
    Visitor look(String name) {
        Inspection.of(page, name).pass();
        for (Width at : new Width[] {Width.DESK, Width.PHONE}) {
            page.setViewportSize(at.width(), at.height());
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + at.width() + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(width.width(), width.height());
        return this;
    }

    /** Fails if anything failed since it was last asked. */
    void nothingFailed() {
        Assertions.assertThat(watch.take())
                .as("what failed unseen at " + page.url())
                .isEmpty();
    }

    /** These words, to the browser's own expressions, which know no quoting. */
    private static String literal(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }

    private static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Where a path of the console is. */
    String at(String path) {
        return address + path.substring(1);
    }

    @Override
    public void close() {
        context.close();
    }
}
