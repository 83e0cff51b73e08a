package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said about a project changes: its effect is seen before it is confirmed, and nothing happens until then. */
@ExtendWith(InTown.class)
class TraitChangeBrowserIT {
    private static final String FELLING = "砍伐城市树木审批";

    private final Visitor builder;
    private final Visitor clerk;

    TraitChangeBrowserIT(Town town) {
        builder = town.visitor();
        clerk = town.visitor();
    }

    @Test
    void showsWhatAChangeDoesAndAsksWhyBeforeItIsDone() {
        builder.signIn("建设单位", "汉台区禾畔小学").open("/projects/new?" + Traits.query());
        builder.field("项目名称").fill("禾畔小学操场改造工程");
        builder.button("登记项目").click();
        builder.told();
        String project = builder.path();
        assertThat(builder.main()).not().containsText(FELLING);

        builder.follow("变更项目情况");
        assertThat(builder.main()).containsText("还没有改动");
        builder.page().getByLabel("砍伐城市树木").check();
        Locator effect = builder.main().getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName("许可清单的变化"));
        assertThat(effect).containsText("新增 1");
        assertThat(effect).containsText(FELLING);
        assertThat(effect).containsText("《城市绿化条例》");
        builder.look("traits-effect");

        builder.refused(422, () -> builder.button("确认变更").click());
        assertThat(builder.page().getByRole(AriaRole.ALERT)).containsText("变更原因");
        assertThat(effect).containsText(FELLING);
        builder.look("traits-refused");
        builder.open(project);
        assertThat(builder.main()).not().containsText(FELLING);

        builder.follow("变更项目情况").page().getByLabel("砍伐城市树木").check();
        builder.field("变更原因").fill("操场扩大，须移走两株树木");
        builder.field("总投资").fill("4960");
        // Something else is tried after the reason was written: the reason stays.
        builder.field("总投资").blur();
        assertThat(builder.main()).containsText("4960");
        assertThat(builder.field("变更原因")).hasValue("操场扩大，须移走两株树木");
        builder.button("确认变更").click();
        builder.told();
        assertThat(builder.main()).containsText(FELLING);
        assertThat(builder.main()).containsText("原因：操场扩大，须移走两株树木");

        clerk.signIn("综合窗口", "").open(project);
        assertThat(clerk.link("变更项目情况")).hasCount(0);
        clerk.openRefused(403, project + "/traits");
    }

    @AfterEach
    void leave() {
        builder.nothingFailed();
        clerk.nothingFailed();
        builder.close();
        clerk.close();
    }
}
