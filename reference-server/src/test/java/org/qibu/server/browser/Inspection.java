package org.qibu.server.browser;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/**
 * Looks for what keeps somebody from using a page: by the keyboard, with a screen reader, on a telephone, in bright
 * light (GB/T 37668, WCAG 2.2 AA as far as a machine can see it).
 *
 * @param name the page
 * @param faults what is wrong, each with its rule and the element
 */
record Inspection(String name, ImmutableList<String> faults) {
    private static final String SCRIPTS = script("accessibility.js");
    private static final String FITS = script("fits.js");
    private static final String WALK = script("walk.js");

    /** Looks at what the page shows now, at every width, and leaves it at the width it had. */
    static Inspection of(Page page, String name) {
        List<String> faults = new ArrayList<>();
        ViewportSize before = page.viewportSize();
        for (Width at : Width.values()) {
            page.setViewportSize(at.width(), at.height());
            found(page, FITS).forEach(fault -> faults.add(at.width() + " px: " + fault));
            if (at != Width.NARROWEST) {
                found(page, SCRIPTS).forEach(fault -> faults.add(at.width() + " px: " + fault));
            }
        }
        page.setViewportSize(before.width, before.height);
        faults.addAll(walked(page));
        return new Inspection(name, ImmutableList.copyOf(faults));
    }

    /** Goes through the page with the Tab key alone. */
    private static List<String> walked(Page page) {
        int stops = ((Number) page.evaluate(WALK, Map.of("step", "begin"))).intValue();
        for (int pressed = 0; pressed < stops; pressed++) {
            page.keyboard().press("Tab");
        }
        return texts(page.evaluate(WALK, Map.of("step", "end")));
    }

    private static List<String> found(Page page, String script) {
        return texts(page.evaluate(script));
    }

    private static List<String> texts(Object answer) {
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }

    /** Fails and names everything that is wrong, not the first alone. */
    void pass() {
        Assertions.assertThat(faults).as("the page " + name).isEmpty();
    }

    private static String script(String name) {
        try {
            return Resources.toString(Resources.getResource(Inspection.class, name), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
