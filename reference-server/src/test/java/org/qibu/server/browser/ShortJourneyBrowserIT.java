package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must work for everybody, in a browser that runs no script and on a telephone: from the guide to the check. */
@ExtendWith(InTown.class)
class ShortJourneyBrowserIT {
    private static final String BUREAU = "汉台区行政审批服务局";
    private static final String PROPOSAL = "项目建议书审批";
    private static final String IMPACT = "环境影响登记表备案";

    private final Town town;
    private final List<Visitor> visitors = new ArrayList<>();

    ShortJourneyBrowserIT(Town town) {
        this.town = town;
    }

    @Test
    void isWalkedWithoutAnyScript() {
        Visitor builder = enter(town::plainVisitor);
        builder.signIn("建设单位", "汉台区禾畔小学").open("/guide");
        builder.field("项目类别").selectOption("政府投资工程建设项目（房屋建筑类）");
        builder.button("开始").click();
        assertThat(builder.main()).containsText("个问题");
        fileFor(builder, "禾畔小学食堂工程", "2610-610702-89-01-618201");
        int chosen = Papers.chooseAllButOne(builder.page());
        builder.button("预检").click();
        Papers.areKept(builder.page(), chosen);
        handIn(builder, enter(town::plainVisitor), enter(town::plainVisitor));
    }

    @Test
    void isWalkedOnATelephone() {
        Visitor builder = enter(town::walker);
        builder.signIn("建设单位", "汉台区禾畔小学").open("/guide");
        builder.field("项目类别").selectOption("政府投资工程建设项目（房屋建筑类）");
        assertThat(builder.main()).containsText("个问题");
        fileFor(builder, "禾畔小学风雨操场工程", "2610-610702-89-01-618202");
        Papers.handInAllButOne(builder.page());
        builder.button("预检").click();
        String filing = handIn(builder, enter(town::walker), enter(town::walker));
        Visitor officer = enter(town::walker);
        officer.signIn("承办人", BUREAU).open(filing).follow(PROPOSAL);
        officer.act("受理");
        builder.open(filing);
        assertThat(builder.main()).containsText("已受理");
    }

    /** Goes from the guide over the registration to a form that is answered. */
    private static void fileFor(Visitor builder, String name, String code) {
        builder.open("/guide?" + Traits.query());
        assertThat(builder.main()).containsText(PROPOSAL);
        builder.follow("登记这个项目");
        builder.field("项目名称").fill(name);
        builder.field("投资项目代码").fill(code);
        builder.button("登记项目").click();
        builder.told();
        builder.open(builder.path() + "/filing?matter=project-proposal");
        builder.page().getByLabel(IMPACT).check();
        builder.button("按所选事项更新表单").click();
        assertThat(builder.main()).containsText("材料（每份只交一次）");
        Papers.answer(builder.main(), Traits.own());
    }

    /** Hands the answered form in; the window receives it and a citizen finds it true. */
    private static String handIn(Visitor builder, Visitor window, Visitor citizen) {
        assertThat(builder.page().getByRole(AriaRole.ALERT)).containsText("共 1 项");
        builder.button("提交申报").click();
        builder.told();
        String filing = builder.path();
        window.signIn("综合窗口", "").open("/window");
        window.main()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(filing.substring(filing.lastIndexOf('/') + 1)))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        window.act("出具收件凭证");
        assertThat(window.main()).containsText("收件凭证已出具");
        citizen.open("/check").field("收件凭证编号").fill(window.receipt());
        citizen.button("查询").click();
        assertThat(citizen.main()).containsText("凭证属实");
        assertThat(citizen.main()).containsText(IMPACT);
        return filing;
    }

    private Visitor enter(Supplier<Visitor> door) {
        Visitor visitor = door.get();
        visitors.add(visitor);
        return visitor;
    }

    @AfterEach
    void leave() {
        visitors.forEach(Visitor::nothingFailed);
        visitors.forEach(Visitor::close);
    }
}
