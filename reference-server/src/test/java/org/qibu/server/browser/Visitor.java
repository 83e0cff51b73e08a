package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.function.Consumer;
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

    Visitor(Browser browser, String address, Width width, boolean scripts) {
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width.width(), width.height())
                .setHasTouch(width == Width.PHONE)
                .setReducedMotion(ReducedMotion.REDUCE));
        this.context.setDefaultTimeout(8_000);
        this.context.setDefaultNavigationTimeout(30_000);
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
        page.getByRole(AriaRole.BUTTON, named("^" + literal(capacity) + "\\s*" + literal(office)))
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

    /** Does an act that asks nothing. */
    Visitor act(String label) {
        main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .click();
        return told();
    }

    /** Unfolds an act, answers what it asks and confirms it. */
    Visitor act(String label, Consumer<Locator> answers) {
        Locator form = unfold(label);
        answers.accept(form);
        confirm(form, label);
        return told();
    }

    /** The questions of an act, unfolded. */
    Locator unfold(String label) {
        Locator form = form(label);
        if (!confirming(form, label).isVisible()) {
            form.getByText(label + "…").click();
        }
        return form;
    }

    /** The questions of an act that the page unfolds by itself: whoever clicked meanwhile would fold them again. */
    Locator unfolded(String label) {
        Locator form = form(label);
        assertThat(confirming(form, label)).isVisible();
        return form;
    }

    private Locator form(String label) {
        return main().getByRole(AriaRole.GROUP)
                .filter(new Locator.FilterOptions().setHasText("确认" + label))
                .first();
    }

    private static Locator confirming(Locator form, String label) {
        return form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认" + label));
    }

    static void confirm(Locator form, String label) {
        confirming(form, label).click();
    }

    /** Presses a key until the focus stands on what is looked for, as somebody without a mouse does. */
    Visitor pressUntil(Locator wanted, String key) {
        for (int pressed = 0; pressed < 200; pressed++) {
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return this;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("the key " + key + " never leads to " + wanted);
    }

    Visitor press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** The number of the receipt that the page shows. */
    String receipt() {
        return main().getByRole(AriaRole.DEFINITION).first().innerText();
    }

    /** Waits until the page says that it was done. */
    Visitor told() {
        assertThat(main().getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("。"))
                        .first())
                .isVisible();
        return this;
    }

    /** What the page says. */
    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** Follows the first link of the page whose words match. */
    Visitor follow(String pattern) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile(pattern)))
                .first()
                .click();
        return this;
    }

    /** Where the window stands, from the first slash on. */
    String path() {
        return "/" + page.url().substring(address.length());
    }

    /** Looks at the page at both widths: nothing may be wrong with it; with {@code -Dqibu.pictures=true} a picture of it is kept. */
    Visitor look(String name) {
        if (Boolean.getBoolean("qibu.pictures")) {
            keepPictures(name);
        }
        Inspection.of(page, name).pass();
        return this;
    }

    /** For people to look at; taking them is a good part of what a browser test takes. */
    private void keepPictures(String name) {
        for (Width at : new Width[] {Width.DESK, Width.PHONE}) {
            page.setViewportSize(at.width(), at.height());
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + at.width() + ".png"))
                    .setFullPage(true)
                    .setTimeout(60_000));
        }
        page.setViewportSize(width.width(), width.height());
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

    @Override
    public void close() {
        context.close();
    }
}
