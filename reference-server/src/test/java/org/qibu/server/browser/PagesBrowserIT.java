package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
