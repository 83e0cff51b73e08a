package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;

/** A holiday notice from its wording to the deadlines it moved, by those who enter and confirm it; in a county of its own. */
@ExtendWith(InTown.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticesBrowserIT {
    private static final String OFFICE = "汉台区行政审批服务局";
    private static final String WORDING = "示例假日：10月26日（周一）放假，共1天。10月31日（周六）上班。";

    @TempDir
    private static Path home;

    private static Server server;
    private static Visitor officer;
    private static Visitor reviewer;
    private static Visitor leader;

    @BeforeAll
    static void open(Town town) {
        server = TestServer.demo(home);
        officer = town.visitor(server.address()).signIn("项目专员", "");
        reviewer = town.visitor(server.address()).signIn("审核人", OFFICE);
        leader = town.visitor(server.address()).signIn("签发人", OFFICE);
    }

    @AfterAll
    static void close() {
        for (Visitor each : new Visitor[] {officer, reviewer, leader}) {
            each.nothingFailed();
            each.close();
        }
        server.close();
    }

    @Test
    @Order(1)
    void isTakenBackByWhoEnteredItAndChangesNothing() {
        officer.open("/holidays").follow("本地录入的节假日通知");
        officer.look("notices-none");
        Locator form = officer.unfold("录入节假日通知");
        form.getByLabel("放假和上班的日子").fill("示例假日：10月26日（周二）放假，共2天。");
        officer.refused(422, () -> Visitor.confirm(form, "录入节假日通知"));
        assertThat(officer.page().getByRole(AriaRole.ALERT)).containsText("没有填写“文号”");
        officer.look("notices-refused");

        enter("示例〔2026〕0号");
        assertThat(officer.heading("将变动的期限：")).containsText(Pattern.compile("[1-9]\\d* 个"));
        Locator withdrawal = officer.unfold("撤回节假日通知");
        officer.refused(422, () -> Visitor.confirm(withdrawal, "撤回节假日通知"));
        officer.act("撤回节假日通知", answers -> answers.getByLabel("理由").fill("日期与原文不符"));
        assertThat(officer.main()).containsText("已撤回：日期与原文不符。没有期限因它变动。");
        assertThat(officer.main()).not().containsText("推后");
        officer.look("notice-withdrawn");
    }

    @Test
    @Order(2)
    void isInForceWhenTwoPostsHaveSeenWhatItMoves() {
        officer.open("/notices");
        enter("示例〔2026〕1号");
        assertThat(officer.heading("将变动的期限：")).containsText(Pattern.compile("[1-9]\\d* 个"));

        reviewer.open("/work").page().getByLabel("主导航").getByText("节假日通知").click();
        reviewer.follow("示例〔2026〕1号");
        assertThat(reviewer.main()).containsText("还要 2 个不同岗位确认");
        assertThat(reviewer.main()).containsText(Pattern.compile("推后 \\d+ 天"));
        reviewer.look("notice-awaiting");
        reviewer.act("确认节假日通知");
        reviewer.main().getByText("现在不能办的").click();
        assertThat(reviewer.main()).containsText("已经确认过。");

        leader.open("/notices").follow("示例〔2026〕1号");
        assertThat(leader.main()).containsText("还要 1 个不同岗位确认");
        leader.act("确认节假日通知");
        // Told by the server, on a page that was opened before.
        assertThat(reviewer.main()).containsText("都已按新日历计算");
        reviewer.look("notice-in-force");
        reviewer.open("/calendar?from=2026-10-19&limit=5wd");
        assertThat(reviewer.main()).containsText("2026-10-27");
        officer.open("/notices").look("notices");
    }

    private static void enter(String number) {
        Locator form = officer.unfold("录入节假日通知");
        form.getByLabel("文号").fill(number);
        form.getByLabel("发文机关").fill("示例机关");
        form.getByLabel("发布日期").fill("2026-10-12");
        form.getByLabel("安排的是哪一年").fill("2026");
        form.getByLabel("对已公布年度的调整").check();
        form.getByLabel("放假和上班的日子").fill(WORDING);
        form.getByLabel("来源").fill("示例");
        Visitor.confirm(form, "录入节假日通知");
        officer.told();
    }
}
