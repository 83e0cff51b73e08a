package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.qibu.server.demo.SampleUploads;

/** Fills what stands open in a form, as a builder does who has everything at hand. */
final class Papers {
    private static final Properties ANSWERS = SampleUploads.answers();

    private Papers() {}

    static FilePayload pdf(String title) {
        return new FilePayload(title + ".pdf", "application/pdf", SampleUploads.pdf(title));
    }

    /** A program that calls itself a PDF, by its name and by its type. */
    static FilePayload program() {
        byte[] program = ("MZ" + "\0".repeat(58) + "This program cannot be run in DOS mode.")
                .getBytes(StandardCharsets.ISO_8859_1);
        return new FilePayload("可行性研究报告.pdf", "application/pdf", program);
    }

    /** What of the answers concerns a person. */
    static List<String> personal() {
        return List.of(ANSWERS.getProperty("contact-name"), ANSWERS.getProperty("contact-phone"));
    }

    /** Answers every question that is still open, by the id that the form and the API share. */
    static void answer(Locator form, Properties own) {
        for (Locator field : form.getByRole(AriaRole.TEXTBOX).all()) {
            String name = field.getAttribute("name");
            if (field.inputValue().isEmpty() && said(own, name) != null) {
                field.fill(said(own, name));
            }
        }
        for (Locator choice : form.getByRole(AriaRole.RADIO).all()) {
            if (choice.getAttribute("value").equals(said(own, choice.getAttribute("name")))) {
                choice.check();
            }
        }
    }

    private static String said(Properties own, String name) {
        return own.getProperty(name, ANSWERS.getProperty(name, ""));
    }

    /** Hands in a document for every material that is asked but the last, and waits until each is kept. */
    static void handInAllButOne(Page page) {
        int chosen = chooseAllButOne(page);
        areKept(page, chosen);
    }

    /** Chooses a document for every material that is asked but the last; without scripts it goes with the form. */
    static int chooseAllButOne(Page page) {
        List<Locator> places = page.locator("input[type=file]").all();
        for (Locator place : places.subList(0, places.size() - 1)) {
            place.setInputFiles(pdf("材料 " + place.getAttribute("id")));
        }
        return places.size() - 1;
    }

    /** So many documents are kept, and the page says so. */
    static void areKept(Page page, int count) {
        Locator kept = page.getByText("已收存").filter(new Locator.FilterOptions().setVisible(true));
        assertThat(kept).hasCount(count);
    }
}
