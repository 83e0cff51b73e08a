package org.qibu.server.console.notice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.kit.Act;
import org.qibu.server.console.kit.Act.Weight;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.desk.matter.PermittedAct;
import org.qibu.server.desk.notice.NoticeDesk;

/**
 * What can be done with a notice that waits to be confirmed.
 *
 * @param meaning what it does, in one Chinese sentence
 */
record NoticeAct(Operation operation, String meaning, Weight weight, ImmutableList<Field> asks, Doing doing) {
    private static final ImmutableMap<String, NoticeAct> ALL = Maps.uniqueIndex(
            ImmutableList.of(
                    new NoticeAct(
                            Operation.CONFIRM_NOTICE,
                            "看过变动清单，同意按此通知计算。两个不同岗位都确认后生效。",
                            Weight.MAIN,
                            ImmutableList.of(),
                            (desk, acting, notice, answers) -> desk.confirm(acting, notice)),
                    new NoticeAct(
                            Operation.REFUSE_NOTICE,
                            "内容与原文不符的，写明理由退回；任何期限都不变。",
                            Weight.GRAVE,
                            reason(),
                            (desk, acting, notice, answers) -> desk.refuse(acting, notice, answers.text("reason"))),
                    new NoticeAct(
                            Operation.WITHDRAW_NOTICE,
                            "录入有误的，由录入岗位撤回后重新录入。",
                            Weight.GRAVE,
                            reason(),
                            (desk, acting, notice, answers) -> desk.withdraw(acting, notice, answers.text("reason")))),
            act -> act.operation().id());

    /** Does the act at the desk. */
    @FunctionalInterface
    interface Doing {
        Outcome<Written> at(NoticeDesk desk, Acting acting, NoticeId notice, Answers answers);
    }

    private static ImmutableList<Field> reason() {
        return ImmutableList.of(Field.lines("reason", "理由", ""));
    }

    static NoticeAct named(String name) {
        NoticeAct found = ALL.get(name);
        if (found == null) {
            throw new NotFoundException("这种办理", name);
        }
        return found;
    }

    /** The act as a form, or with the reasons why it cannot be done now. */
    static ActForm form(String address, PermittedAct permitted) {
        NoticeAct act = named(permitted.operation().id());
        Act shown =
                new Act(act.operation.id(), permitted.text(), act.meaning, act.weight, Found.all(permitted.hindered()));
        return new ActForm(address, shown, act.asks, false);
    }
}
