package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the demo county, by who opens it: usable by everybody, at every width. */
@ExtendWith(InTown.class)
class PagesBrowserIT {
    private final Visitor visitor;

    PagesBrowserIT(Town town) {
        visitor = town.visitor();
    }

    @AfterEach
    void leave() {
        visitor.nothingFailed();
        visitor.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "home,                 /",
        "signin,               /signin",
        "guide,                /guide",
        "calendar-form,        /calendar",
        "calendar-question,    '/calendar?from=2026-09-18&limit=20wd'",
        "calendar-day,         '/calendar?day=2026-10-19'",
        "check,                /check",
        "holidays,             /holidays",
        "life,                 /life",
    })
    void isUsableByEverybody(String name, String path) {
        visitor.open(path).look(name);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "board-project-officer, 项目专员, '',                       /board",
        "board-builder,         建设单位, 汉台区禾畔小学,             /board",
        "board-leader,          签发人,   汉台区行政审批服务局,       /board",
        "window,                综合窗口, '',                       /window",
        "issuing,               综合窗口, '',                       /issuing",
        "work-officer,          承办人,   汉中市自然资源局汉台分局,   /work",
        "work-reviewer,         审核人,   汉台区住房和城乡建设局,     /work",
        "work-leader,           签发人,   汉台区住房和城乡建设局,     /work",
        "demo,                  综合窗口, '',                       /demo",
    })
    void isUsableByWhoWorksWithIt(String name, String capacity, String office, String path) {
        visitor.signIn(capacity, office).open(path).look(name);
    }

    @Test
    void leadsFromTheBoardToAProjectItsFilingItsMatterAndTheDateOfIt() {
        visitor.signIn("项目专员", "");
        visitor.follow("禾畔小学教学楼扩建工程");
        visitor.look("project");
        visitor.follow("\\d{6,}");
        visitor.look("submission");
        visitor.follow("审查|审批|核发|核准|备案|登记");
        visitor.look("matter");
        visitor.follow("^\\d{4}-\\d{2}-\\d{2}");
        visitor.look("calendar-matter");
    }

    @Test
    void handsAHandlerTheFilesAndKeepsThemFromStrangers() throws Exception {
        visitor.signIn("项目专员", "").follow("禾畔小学教学楼扩建工程").follow("\\d{6,}");
        Locator file = visitor.link("打开文件").first();
        Download download = visitor.page().waitForDownload(file::click);
        Assertions.assertThat(download.suggestedFilename()).endsWith(".pdf");
        Assertions.assertThat(download.path()).content(ISO_8859_1).startsWith("%PDF-");
        String address = file.getAttribute("href");
        visitor.openRefused(404, address.replaceFirst(".{4}$", "0000"));
        visitor.button("退出").click();
        visitor.openRefused(401, address);
        assertThat(visitor.heading("请先登录")).isVisible();
    }

    @Test
    void doesNotTurnTheDemoDateBackAndSaysSoAtTheField() {
        visitor.signIn("项目专员", "").open("/demo");
        visitor.field("推进到").fill("2020-01-01");
        visitor.refused(422, () -> visitor.button("推进").click());
        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("没有推进");
        visitor.look("demo-refused");
    }

    @Test
    void tellsThatAFormIsStaleWhereTheSessionHasEnded() {
        visitor.signIn("项目专员", "").open("/demo");
        visitor.page().context().clearCookies();
        visitor.refused(403, () -> visitor.button("推进").click());
        assertThat(visitor.heading("表单已失效")).isVisible();
        visitor.openRefused(404, "/nowhere");
        assertThat(visitor.main()).containsText("请核对地址");
    }

    /** As an extension of the browser does, and as the camera of these tests does to every field while it looks. */
    @Test
    void renewsWhatSomethingElseHasDressedWithoutABreachOfItsPolicy() {
        visitor.signIn("综合窗口", "").open("/issuing");
        visitor.page().evaluate("""
            () => new Promise(settled => {
              const live = document.getElementById("live");
              live.querySelectorAll("[id]").forEach(element => element.style.setProperty("caret-color", "transparent"));
              document.body.addEventListener("htmx:afterSettle", settled, {once: true});
              htmx.trigger(live, "sse:changed");
            }).then(() => true)""");
        visitor.nothingFailed();
    }

    @Test
    void leavesWhatIsBeingFilledInUntilItIsFolded() {
        visitor.signIn("综合窗口", "").open("/issuing");
        Locator summary = visitor.main().getByText("发件…").first();
        Locator choice = visitor.main().getByLabel("邮寄送达").first();
        Locator newer = visitor.page().getByText("本页有新内容");
        summary.click();
        choice.check();
        visitor.page().evaluate("htmx.trigger('#live', 'sse:changed')");
        assertThat(newer).isVisible();
        assertThat(choice).isChecked();
        visitor.look("issuing-held");
        summary.click();
        assertThat(newer).isHidden();
        assertThat(choice).not().isChecked();
    }
}
