package org.qibu.server.access;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Every operation of the contract; who may do it stands in the {@linkplain AccessTable table of access}. */
public enum Operation {
    SIGN_IN("signIn", "登录"),
    SIGN_OUT("signOut", "退出"),
    WHO_AM_I("whoAmI", "查看当前身份"),

    READ_QUESTIONS("readQuestions", "查看项目特征问题"),
    INQUIRE("inquire", "查看尚需回答的问题"),
    DRAW_PLAN("drawPlan", "查看并联安排图"),
    READ_LIFE("readLife", "查看一次申报的全过程"),
    MAKE_GUIDE("makeGuide", "生成个性化办事指南"),
    CHECK_RECEIPT("checkReceipt", "按收件编号查询进度"),
    READ_TRAIL("readTrail", "查看留痕日志"),
    PROVE_ENTRY("proveEntry", "核验留痕日志的一条记录"),
    DRAW_ENTRY("drawEntry", "查看留痕日志一条记录的路径图"),
    EXPLAIN_DEADLINE("explainDeadline", "解释期限"),
    DRAW_DEADLINE("drawDeadline", "查看期限日历图"),
    DRAW_YEAR("drawYear", "查看全年工作日图"),
    LIST_NOTICES("listNotices", "查看节假日通知"),

    ENTER_NOTICE("enterNotice", "录入节假日通知"),
    LIST_COUNTY_NOTICES("listCountyNotices", "查看本地录入的节假日通知"),
    READ_COUNTY_NOTICE("readCountyNotice", "查看一份录入的节假日通知"),
    LIST_MOVED_DEADLINES("listMovedDeadlines", "查看节假日通知变动的期限"),
    REFUSE_NOTICE("refuseNotice", "退回节假日通知"),
    WITHDRAW_NOTICE("withdrawNotice", "撤回节假日通知"),
    CONFIRM_NOTICE("confirmNotice", "确认节假日通知"),

    REGISTER_PROJECT("registerProject", "登记项目"),
    LIST_PROJECTS("listProjects", "查看项目总览"),
    READ_PROJECT("readProject", "查看项目"),
    CHANGE_TRAITS("changeTraits", "变更项目情况"),
    DRAW_GANTT("drawGantt", "查看项目甘特图"),
    FOLLOW_CHANGES("followChanges", "实时跟进"),

    UPLOAD_FILE("uploadFile", "上传材料"),
    DOWNLOAD_FILE("downloadFile", "下载材料"),

    EXAMINE_FILING("examineFiling", "预检申报"),
    FILE_SUBMISSION("fileSubmission", "提交申报"),
    READ_FILING_FORM("readFilingForm", "查看申报表单"),
    REVISE_MATERIALS("reviseMaterials", "补充修改材料"),
    READ_SUBMISSION("readSubmission", "查看申报"),
    DOWNLOAD_PROOF("downloadProof", "下载留痕凭证"),
    ERASE_PERSON("erasePerson", "删除个人信息"),
    WITHDRAW("withdraw", "撤回申报"),
    SUPPLY_CORRECTION("supplyCorrection", "提交补正"),

    LIST_WINDOW_QUEUE("listWindowQueue", "查看窗口待收件"),
    READ_RECEIPT("readReceipt", "查看收件凭证"),
    ISSUE_RECEIPT("issueReceipt", "出具收件凭证"),
    CORRECT_ON_THE_SPOT("correctOnTheSpot", "当场更正"),

    LIST_WORKLIST("listWorklist", "查看待办"),
    ACCEPT("accept", "受理"),
    NOTIFY_CORRECTION("notifyCorrection", "一次性告知补正"),
    DECLINE_NOT_REQUIRED("declineNotRequired", "不受理"),
    REFUSE_ACCEPTANCE("refuseAcceptance", "不予受理"),
    ASSIGN("assign", "交办"),
    START("start", "开始办理"),
    REQUEST_OPINION("requestOpinion", "征求意见"),
    GIVE_OPINION("giveOpinion", "出具意见"),
    REOPEN_OPINION("reopenOpinion", "重新征求意见"),
    EXCLUDE("exclude", "告知不计入期限的时间"),
    END_EXCLUSION("endExclusion", "恢复计时"),
    EXTEND("extend", "批准延长期限"),
    DRAFT("draft", "承办"),
    REVIEW("review", "审核"),
    SIGN("sign", "签发"),
    REVOKE("revoke", "撤销决定"),

    LIST_ISSUING("listIssuing", "查看待发件"),
    RECORD_RESULT("recordResult", "制证"),
    EXPLAIN_CASE("explainCase", "解释办件期限"),
    DRAW_CASE("drawCase", "查看办件期限日历图"),
    ISSUE_RESULTS("issueResults", "发件"),

    READ_DEMO_DATE("readDemoDate", "查看演示日期"),
    ADVANCE_DEMO_DATE("advanceDemoDate", "推进演示日期");

    private final String id;
    private final String text;

    Operation(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /**
     * Finds the operation of the contract by its operationId.
     *
     * @throws IllegalArgumentException if the table does not list it: what is not listed is open to nobody
     */
    public static Operation of(String operationId) {
        return find(operationId)
                .orElseThrow(() -> new IllegalArgumentException("not in the table of access: " + operationId));
    }

    /** Finds the operation of the contract by its operationId, if there is one. */
    public static Optional<Operation> find(String operationId) {
        return Stream.of(values())
                .filter(operation -> operation.id.equals(operationId))
                .findFirst();
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

    /** How far the role may do it. */
    public Reach reach(Role role) {
        return AccessTable.BUNDLED.reach(this, role);
    }

    /** The roles it is open to, be it for their own office only. */
    public ImmutableSet<Role> roles() {
        return Stream.of(Role.values()).filter(this::isOpenTo).collect(toImmutableSet());
    }

    /** Tells whether it decides, so that a person must have proved shortly before who it is. */
    public boolean isDecision() {
        return AccessTable.BUNDLED.isDecision(this);
    }

    /** Tells whether the role may do it at all. */
    public boolean isOpenTo(Role role) {
        return reach(role) != Reach.NONE;
    }
}
