package org.qibu.server.access;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.qibu.server.access.Role.BUILDER;
import static org.qibu.server.access.Role.LEADER;
import static org.qibu.server.access.Role.OFFICER;
import static org.qibu.server.access.Role.PROJECT_OFFICER;
import static org.qibu.server.access.Role.PUBLIC;
import static org.qibu.server.access.Role.REVIEWER;
import static org.qibu.server.access.Role.WINDOW_CLERK;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Every operation of the contract and who may do it: the one table that API and console both ask. */
public enum Operation {
    SIGN_IN("signIn", "登录", PUBLIC),
    SIGN_OUT("signOut", "退出", PUBLIC),
    WHO_AM_I("whoAmI", "查看当前身份", PUBLIC),

    READ_QUESTIONS("readQuestions", "查看项目特征问题", PUBLIC),
    INQUIRE("inquire", "查看尚需回答的问题", PUBLIC),
    DRAW_PLAN("drawPlan", "查看并联安排图", PUBLIC),
    READ_LIFE("readLife", "查看一次申报的全过程", PUBLIC),
    MAKE_GUIDE("makeGuide", "生成个性化办事指南", PUBLIC),
    CHECK_RECEIPT("checkReceipt", "按收件编号查询进度", PUBLIC),
    EXPLAIN_DEADLINE("explainDeadline", "解释期限", PUBLIC),
    DRAW_DEADLINE("drawDeadline", "查看期限日历图", PUBLIC),
    DRAW_YEAR("drawYear", "查看全年工作日图", PUBLIC),
    LIST_NOTICES("listNotices", "查看节假日通知", PUBLIC),

    REGISTER_PROJECT("registerProject", "登记项目", BUILDER, PROJECT_OFFICER),
    LIST_PROJECTS("listProjects", "查看项目总览", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER),
    READ_PROJECT("readProject", "查看项目", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER),
    CHANGE_TRAITS("changeTraits", "变更项目情况", BUILDER, PROJECT_OFFICER),
    DRAW_GANTT("drawGantt", "查看项目甘特图", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER),
    FOLLOW_CHANGES("followChanges", "实时跟进", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER),

    UPLOAD_FILE("uploadFile", "上传材料", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER),
    DOWNLOAD_FILE("downloadFile", "下载材料", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER),

    EXAMINE_FILING("examineFiling", "预检申报", BUILDER, PROJECT_OFFICER),
    FILE_SUBMISSION("fileSubmission", "提交申报", BUILDER),
    READ_FILING_FORM("readFilingForm", "查看申报表单", BUILDER, PROJECT_OFFICER),
    REVISE_MATERIALS("reviseMaterials", "补充修改材料", BUILDER),
    READ_SUBMISSION("readSubmission", "查看申报", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER),
    WITHDRAW("withdraw", "撤回申报", BUILDER),
    SUPPLY_CORRECTION("supplyCorrection", "提交补正", BUILDER),

    LIST_WINDOW_QUEUE("listWindowQueue", "查看窗口待收件", WINDOW_CLERK),
    READ_RECEIPT("readReceipt", "查看收件凭证", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER),
    ISSUE_RECEIPT("issueReceipt", "出具收件凭证", WINDOW_CLERK),
    CORRECT_ON_THE_SPOT("correctOnTheSpot", "当场更正", WINDOW_CLERK),

    LIST_WORKLIST("listWorklist", "查看待办", OFFICER, REVIEWER, LEADER),
    ACCEPT("accept", "受理", OFFICER),
    NOTIFY_CORRECTION("notifyCorrection", "一次性告知补正", OFFICER),
    DECLINE_NOT_REQUIRED("declineNotRequired", "不受理", OFFICER),
    REFUSE_ACCEPTANCE("refuseAcceptance", "不予受理", OFFICER),
    ASSIGN("assign", "交办", REVIEWER, LEADER),
    START("start", "开始办理", OFFICER),
    REQUEST_OPINION("requestOpinion", "征求意见", OFFICER),
    GIVE_OPINION("giveOpinion", "出具意见", OFFICER),
    REOPEN_OPINION("reopenOpinion", "重新征求意见", OFFICER),
    EXCLUDE("exclude", "告知不计入期限的时间", OFFICER),
    END_EXCLUSION("endExclusion", "恢复计时", OFFICER),
    EXTEND("extend", "批准延长期限", LEADER),
    DRAFT("draft", "承办", OFFICER),
    REVIEW("review", "审核", REVIEWER),
    SIGN("sign", "签发", LEADER),
    REVOKE("revoke", "撤销决定", LEADER),

    LIST_ISSUING("listIssuing", "查看待发件", WINDOW_CLERK),
    RECORD_RESULT("recordResult", "制证", OFFICER),
    EXPLAIN_CASE("explainCase", "解释办件期限", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER),
    DRAW_CASE("drawCase", "查看办件期限日历图", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER),
    ISSUE_RESULTS("issueResults", "发件", WINDOW_CLERK),

    READ_DEMO_DATE("readDemoDate", "查看演示日期", PUBLIC),
    ADVANCE_DEMO_DATE("advanceDemoDate", "推进演示日期", BUILDER, WINDOW_CLERK, OFFICER, REVIEWER, LEADER, PROJECT_OFFICER);

    private final String id;
    private final String text;
    private final ImmutableSet<Role> roles;

    Operation(String id, String text, Role... roles) {
        this.id = id;
        this.text = text;
        // What is open to the public is open to everybody.
        ImmutableSet<Role> named = ImmutableSet.copyOf(roles);
        this.roles = named.contains(PUBLIC) ? Sets.immutableEnumSet(Arrays.asList(Role.values())) : named;
    }

    /**
     * Finds the operation of the contract by its operationId.
     *
     * @throws IllegalArgumentException if the table does not list it: what is not listed is open to nobody
     */
    public static Operation of(String operationId) {
        return Stream.of(values())
                .filter(operation -> operation.id.equals(operationId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the table of access: " + operationId));
    }

    /** The operations a role may do. */
    public static ImmutableSet<Operation> openTo(Role role) {
        return Stream.of(values()).filter(operation -> operation.isOpenTo(role)).collect(toImmutableSet());
    }

    /** The operationId of the contract. */
    public String id() {
        return id;
    }

    /** Says it in Chinese. */
    public String text() {
        return text;
    }

    /** The roles it is open to. */
    public ImmutableSet<Role> roles() {
        return roles;
    }

    /** Tells whether the role may do it. */
    public boolean isOpenTo(Role role) {
        return roles.contains(role);
    }
}
