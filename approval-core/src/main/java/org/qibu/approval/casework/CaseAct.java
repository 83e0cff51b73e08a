package org.qibu.approval.casework;

import static org.qibu.approval.casework.fact.Capacity.BUILDER;
import static org.qibu.approval.casework.fact.Capacity.LEADER;
import static org.qibu.approval.casework.fact.Capacity.OFFICER;
import static org.qibu.approval.casework.fact.Capacity.REVIEWER;
import static org.qibu.approval.casework.fact.Capacity.SYSTEM;
import static org.qibu.approval.casework.fact.Capacity.WINDOW_CLERK;

import com.google.common.collect.ImmutableSet;
import org.qibu.approval.casework.fact.Capacity;

/** Everything that can be done about a matter of a submission, and by whom. */
public enum CaseAct {
    /** The window issues its receipt. */
    ISSUE_RECEIPT("出具收件凭证", Whose.WINDOW, WINDOW_CLERK),
    /** Errors are corrected on the spot. */
    CORRECT_ON_THE_SPOT("当场更正", Whose.ANY, BUILDER, WINDOW_CLERK, OFFICER),
    /** Everything to be corrected is told at once. */
    NOTIFY_CORRECTION("一次性告知补正", Whose.DEPARTMENT_OR_DELEGATE, OFFICER, REVIEWER, LEADER, WINDOW_CLERK),
    /** Something asked is supplied. */
    SUPPLY_CORRECTION("补正", Whose.APPLICANT, BUILDER, WINDOW_CLERK),
    /** What was supplied does not answer what was asked. */
    TELL_STILL_LACKING("告知补正未到位", Whose.DEPARTMENT_OR_DELEGATE, OFFICER, REVIEWER, LEADER, WINDOW_CLERK),
    /** The application is accepted. */
    ACCEPT("受理", Whose.DEPARTMENT_OR_DELEGATE, OFFICER, REVIEWER, LEADER, WINDOW_CLERK),
    /** Silence is recorded as acceptance. */
    DEEM_ACCEPTED("记载视为受理", Whose.ANY, SYSTEM),
    /** No permit is needed. */
    DECLINE_NOT_REQUIRED("告知不受理", Whose.DEPARTMENT_OR_DELEGATE, OFFICER, REVIEWER, LEADER, WINDOW_CLERK),
    /** Acceptance is refused. */
    REFUSE_ACCEPTANCE("决定不予受理", Whose.DEPARTMENT_OR_DELEGATE, OFFICER, REVIEWER, LEADER, WINDOW_CLERK),
    /** The applicant takes the application back. */
    WITHDRAW("撤件（撤回申请）", Whose.APPLICANT, BUILDER, WINDOW_CLERK),
    /** The matter is given to a post. */
    ASSIGN("交办", Whose.DEPARTMENT, REVIEWER, LEADER),
    /** Handling begins and the consulted departments are asked. */
    START("开始办理", Whose.DEPARTMENT, OFFICER),
    /** A further department is asked. */
    REQUEST_OPINION("征求意见", Whose.DEPARTMENT, OFFICER),
    /** A consulted department speaks. */
    GIVE_OPINION("出具意见", Whose.ANY, OFFICER, REVIEWER, LEADER),
    /** A department is to look again. */
    REOPEN_OPINION("请重新出具意见", Whose.DEPARTMENT, OFFICER, REVIEWER, LEADER),
    /** The applicant revises materials. */
    REVISE_MATERIALS("补充修改材料", Whose.APPLICANT, BUILDER, WINDOW_CLERK),
    /** Days that do not count are told. */
    TELL_EXCLUSION("启动特别程序", Whose.DEPARTMENT, OFFICER, REVIEWER, LEADER),
    /** What was excluded is done. */
    END_EXCLUSION("结束特别程序", Whose.DEPARTMENT, OFFICER, REVIEWER, LEADER),
    /** The limit is extended. */
    EXTEND("延长期限", Whose.DEPARTMENT, LEADER),
    /** A decision is proposed. */
    DRAFT("承办（拟定决定）", Whose.DEPARTMENT, OFFICER),
    /** The proposal is agreed to. */
    PASS_REVIEW("审核通过", Whose.DEPARTMENT, REVIEWER),
    /** The proposal goes back to the handler. */
    SEND_BACK("退回承办", Whose.DEPARTMENT, REVIEWER, LEADER),
    /** The decision is signed. */
    SIGN("签发决定", Whose.DEPARTMENT, LEADER),
    /** What is to be issued is made. */
    RECORD_RESULT("制证", Whose.DEPARTMENT, OFFICER),
    /** The result is issued. */
    ISSUE("发件", Whose.WINDOW, WINDOW_CLERK),
    /** The permit is revoked. */
    REVOKE("撤销", Whose.DEPARTMENT, LEADER),
    /** A wrong entry no longer holds. */
    CORRECT_ENTRY("更正记录", Whose.ANY, OFFICER, REVIEWER, LEADER);

    private final String text;
    private final Whose whose;
    private final ImmutableSet<Capacity> capacities;

    CaseAct(String text, Whose whose, Capacity... capacities) {
        this.text = text;
        this.whose = whose;
        this.capacities = ImmutableSet.copyOf(capacities);
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }

    /** In which capacities it may be done. */
    public ImmutableSet<Capacity> capacities() {
        return capacities;
    }

    Whose whose() {
        return whose;
    }

    /** Whose office it is. */
    enum Whose {
        /** The applicant's own, or the window on its written request. */
        APPLICANT,
        /** The window's. */
        WINDOW,
        /** The department that decides. */
        DEPARTMENT,
        /** The same, or the window under a published delegation. */
        DEPARTMENT_OR_DELEGATE,
        /** Whoever the act itself names. */
        ANY
    }
}
