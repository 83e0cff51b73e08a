package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** One project through the four ones, by the pages alone, each act by who may do it. */
@ExtendWith({InTown.class, InOrder.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyBrowserIT {
    private static final String BUREAU = "汉台区行政审批服务局";
    private static final String REFORM = "汉台区发展和改革局";
    private static final String DEFENCE = "汉台区国防动员办公室";
    private static final String ECOLOGY = "汉中市生态环境局汉台分局";
    private static final String PROPOSAL = "项目建议书审批";
    private static final String SHELTER = "应建防空地下室";
    private static final String IMPACT = "环境影响登记表备案";

    private static final String NAME = Traits.NAME;
    private static final String CHOSEN = "matter=project-proposal&matter=civil-defence-basement&matter=eia-form-filing";
    private static final Properties OWN = Traits.own();

    private final Visitor builder;
    private final Visitor window;
    private final Visitor officer;
    private final Visitor other;
    private final Visitor citizen;
    private String project = "";
    private String filing = "";
    private String proposal = "";
    private String shelter = "";

    JourneyBrowserIT(Town town) {
        builder = town.visitor();
        window = town.visitor();
        officer = town.visitor();
        other = town.visitor();
        citizen = town.visitor();
    }

    @Test
    @Order(1)
    void theBuilderReadsItsGuideAndRegistersTheProject() {
        builder.signIn("建设单位", "汉台区禾畔小学").open("/guide");
        builder.field("项目类别").selectOption("政府投资工程建设项目（房屋建筑类）");
        assertThat(builder.main()).containsText("个问题");
        builder.look("guide-asking");
        builder.open("/guide?" + Traits.query());
        assertThat(builder.main()).containsText(PROPOSAL);
        assertThat(builder.heading("四减").first()).isVisible();
        builder.look("guide-school");
        builder.follow("登记这个项目");
        builder.field("项目名称").fill(NAME);
        builder.field("投资项目代码").fill(Traits.CODE);
        builder.look("register");
        builder.button("登记项目").click();
        builder.told();
        project = builder.path().replaceFirst(".*/", "");
        builder.look("project-new");
    }

    @Test
    @Order(2)
    void aProgramThatCallsItselfAPdfIsFoundAndNothingIsWritten() {
        builder.open("/projects/" + project + "/filing?" + CHOSEN);
        builder.look("filing");
        builder.refused(422, () -> {
            builder.page().locator("input[type=file]").first().setInputFiles(Papers.program());
            assertThat(builder.main().getByText(Pattern.compile("没有收下 .*格式"))).isVisible();
        });
        builder.button("预检").click();
        assertThat(builder.page().getByRole(AriaRole.ALERT)).containsText("一次告知");
        builder.look("filing-hostile");
        builder.open("/projects/" + project);
        assertThat(builder.main()).not().containsText(Pattern.compile("B\\d{8}-\\d{4}"));
    }

    @Test
    @Order(3)
    void theBuilderFilesOneSubmission() {
        builder.open("/projects/" + project + "/filing?" + CHOSEN);
        Papers.answer(builder.main(), OWN);
        Papers.handInAllButOne(builder.page());
        builder.button("预检").click();
        assertThat(builder.page().getByRole(AriaRole.ALERT)).containsText("共 1 项");
        builder.button("提交申报").click();
        builder.told();
        filing = builder.path();
        builder.look("submission-filed");
    }

    @Test
    @Order(4)
    void theWindowSeesItComeAndIssuesTheReceipt() {
        window.signIn("综合窗口", "").open("/window");
        window.main()
                .getByRole(AriaRole.ROW)
                .filter(having(filing.substring(filing.lastIndexOf('/') + 1)))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("共 1 项，一次告知");
        window.look("submission-window");
        window.act("出具收件凭证");
        assertThat(window.main()).containsText("收件凭证已出具");
        window.look("submission-received");
        assertThat(builder.main().getByRole(AriaRole.ROW).filter(having(PROPOSAL)))
                .containsText("已接件，待受理");
    }

    @Test
    @Order(5)
    void oneDepartmentAcceptsAndTheBuilderFollowsItLive() {
        builder.open("/projects/" + project);
        builder.open(filing);
        officer.signIn("承办人", BUREAU).open(filing).follow(PROPOSAL);
        proposal = officer.path();
        officer.act("受理");
        assertThat(builder.main().getByRole(AriaRole.ROW).filter(having(PROPOSAL)))
                .containsText("已受理");
    }

    @Test
    @Order(6)
    void anotherSendsOneCorrectionNoticeAndTheBuilderSupplies() {
        other.signIn("承办人", DEFENCE).open(filing).follow(SHELTER);
        shelter = other.path();
        other.act("一次性告知补正", form -> form.getByLabel("申报表和其他内容").fill("防空地下室面积：与图纸不符；按图纸改正"));
        other.look("matter-correction");
        builder.open(shelter)
                .act("提交补正", form -> form.getByRole(AriaRole.CHECKBOX).first().check());
        builder.look("matter-supplied");
        other.open(shelter).act("受理");
    }

    @Test
    @Order(7)
    void daysForAnExpertReviewAreTakenOutInWriting() {
        other.act("开始办理");
        other.act("告知不计入期限的时间", form -> {
            form.getByLabel("事由").selectOption("专家评审");
            form.getByLabel("起始日").fill("2026-10-19");
            form.getByLabel("具体事项").fill("人防工程防护方案专家评审");
        });
        other.look("matter-excluded");
    }

    @Test
    @Order(8)
    void aReturnedOpinionIsReopened() {
        officer.open(proposal).act("开始办理");
        // Whom the rules name has been asked already: nobody has to think of it.
        other.signIn("承办人", REFORM).open(proposal).act("出具意见", form -> {
            form.getByLabel("退回").check();
            form.getByLabel("意见内容").fill("缺少学位测算，无法判断必要性。");
            form.getByLabel("依据").fill("《政府投资条例》第九条");
        });
        officer.open(proposal).look("matter-opinion-returned");
        officer.act("重新征求意见", form -> {
            form.getByLabel(REFORM).check();
            form.getByLabel("原因").fill("已补充学位测算");
        });
        other.open(proposal).act("出具意见", form -> {
            form.getByLabel("同意").check();
            form.getByLabel("意见内容").fill("项目建设必要，同意。");
        });
    }

    @Test
    @Order(9)
    void theLeaderExtendsTheLimitOnce() {
        other.signIn("签发人", BUREAU)
                .open(proposal)
                .act("批准延长期限", form -> form.getByLabel("理由").fill("学位测算须复核"));
        other.look("matter-extended");
    }

    @Test
    @Order(10)
    void draftedReviewedSignedTheDecisionIsMade() {
        officer.open(proposal).act("承办", form -> {
            form.getByLabel("准予行政许可").check();
            form.getByLabel("理由").fill("符合条件");
        });
        other.signIn("审核人", BUREAU).open(proposal).act("审核", form -> {
            form.getByLabel("通过", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            form.getByLabel("说明").fill("同意拟办意见");
        });
        other.signIn("签发人", BUREAU)
                .open(proposal)
                .act(
                        "签发",
                        form -> form.getByLabel("签发", new Locator.GetByLabelOptions().setExact(true))
                                .check());
        officer.open(proposal).act("制证", form -> {
            form.getByLabel("文书编号").fill("汉台审批〔2026〕88号");
            form.getByLabel("证照或批复").setInputFiles(Papers.pdf("项目建议书批复"));
        });
    }

    @Test
    @Order(11)
    void theIssuingWindowHandsTheResultOver() {
        builder.open(filing);
        window.open("/issuing").look("issuing-school");
        Locator bundle = window.main().getByRole(AriaRole.REGION).filter(having(NAME));
        bundle.getByText("发件…").first().click();
        bundle.getByLabel("窗口领取").check();
        bundle.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认发件"))
                .click();
        window.told();
        assertThat(builder.main().getByRole(AriaRole.ROW).filter(having(PROPOSAL)))
                .containsText("已");
        builder.open("/projects/" + project).look("project-school");
    }

    @Test
    @Order(12)
    void resultsOfOneFilingAreHandedOverTogether() {
        window.open("/issuing");
        Locator bundle = window.main().getByRole(AriaRole.REGION).filter(having("老城片区雨污分流改造工程"));
        bundle.getByText("发件…").click();
        Locator papers = bundle.getByRole(AriaRole.CHECKBOX);
        assertThat(papers).hasCount(2);
        papers.all().forEach(Locator::uncheck);
        window.refused(422, () -> {
            bundle.getByRole(AriaRole.BUTTON).click();
            assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("没有选择要发出的结果");
        });
        window.look("issuing-nothing-chosen");
        papers.all().forEach(Locator::check);
        bundle.getByRole(AriaRole.BUTTON).click();
        assertThat(window.main().getByRole(AriaRole.STATUS).first()).containsText("已发出 2 份结果");
        assertThat(window.main()).not().containsText("老城片区雨污分流改造工程");
    }

    @Test
    @Order(13)
    void theProjectPageDrawsItsMattersAndADateOpensItsCalendarPicture() {
        assertThat(builder.page()
                        .getByRole(AriaRole.IMG)
                        .filter(having(PROPOSAL))
                        .first())
                .isVisible();
        builder.open(proposal).follow("^\\d{4}-\\d{2}-\\d{2}");
        assertThat(builder.heading("逐月日历")).isVisible();
        assertThat(builder.page().getByRole(AriaRole.IMG).first()).isVisible();
        builder.look("calendar-proposal");
    }

    @Test
    @Order(14)
    void aCitizenChecksTheReceiptAndSeesNothingPersonal() {
        window.open(filing);
        String receipt = window.receipt();
        citizen.open("/check").field("收件凭证编号").fill(receipt);
        citizen.button("查询").click();
        assertThat(citizen.main()).containsText("凭证属实");
        assertThat(citizen.main()).containsText(PROPOSAL);
        assertThat(citizen.main()).not().containsText(OWN.getProperty("site"));
        Papers.personal().forEach(answer -> assertThat(citizen.main()).not().containsText(answer));
        citizen.look("check-receipt");
    }

    @Test
    @Order(15)
    void aStrangerIsKeptOutOfTheOfficesAndToldSoInChinese() {
        for (String path : new String[] {"/window", "/work", "/issuing", "/board", filing, proposal}) {
            citizen.openRefused(401, path);
            assertThat(citizen.heading("请先登录")).isVisible();
        }
        citizen.look("stranger");
        builder.openRefused(403, "/window").openRefused(403, "/work").openRefused(403, "/issuing");
        builder.look("forbidden");
    }

    @Test
    @Order(16)
    void anActIsDoneByTheKeyboardAlone() {
        other.signIn("承办人", ECOLOGY).open(filing).follow(IMPACT);
        other.pressUntil(other.button("受理"), "Tab").press("Enter");
        other.told();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @AfterEach
    void nothingFailed() {
        builder.nothingFailed();
        window.nothingFailed();
        officer.nothingFailed();
        other.nothingFailed();
        citizen.nothingFailed();
    }

    @AfterAll
    void leave() {
        builder.close();
        window.close();
        officer.close();
        other.close();
        citizen.close();
    }
}
