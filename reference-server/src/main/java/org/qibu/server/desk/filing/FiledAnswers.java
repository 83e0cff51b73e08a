package org.qibu.server.desk.filing;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.code.ResidentId;
import org.qibu.approval.matter.Question;
import org.qibu.approval.matter.QuestionId;
import org.qibu.approval.privacy.PersonEvent;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.Parties;
import org.qibu.server.store.Personal;

/**
 * What a filing answered, as its page shows it. What it says of a person is shown to those alone who handle the filing:
 * its builder, the window, the project officer, and the departments that decide or are consulted (个人信息保护法 第六条：
 * 与处理目的直接相关，限于最小范围).
 */
public record FiledAnswers(Bench bench) {
    private static final String ERASED = "个人信息已依法删除";
    private static final String LOST = "个人信息无法读出：密钥不在，也没有依法删除的记载，请管理员核查";

    /** The question in Chinese to its answer. */
    public ImmutableMap<String, String> of(Submission submission, Caller caller) {
        Map<String, String> shown = new LinkedHashMap<>();
        submission.filed().answers().forEach((question, answer) -> show(shown, question, answer));
        if (isHandledBy(submission, caller)) {
            Personal personal = bench.personal(submission.id());
            personal.fields().forEach((name, answer) -> show(shown, QuestionId.of(name), answer));
            if (personal.isErased()) {
                shown.put("联系人", bench.erased(submission.id()).map(this::how).orElse(LOST));
            }
        }
        return ImmutableMap.copyOf(shown);
    }

    private String how(PersonEvent.Erased erased) {
        return ERASED + "（" + erased.stamp().on() + "，"
                + bench.county().who(erased.stamp().actor()) + "；" + erased.ground() + "；" + erased.reason() + "）";
    }

    private void show(Map<String, String> shown, QuestionId id, String answer) {
        var question = bench.county().regime().question(id);
        shown.merge(
                question.map(Question::ask).orElse(id.value()),
                question.filter(FiledAnswers::isIdentityNumber)
                        .map(known -> masked(answer))
                        .orElseGet(() ->
                                question.map(known -> known.kind().read(answer)).orElse(answer)),
                (one, other) -> one + "；" + other);
    }

    /** Of an identity number nobody needs more on a page than to know it again. */
    private static boolean isIdentityNumber(Question question) {
        return question.kind().key().equals("id-card");
    }

    private static String masked(String number) {
        return ResidentId.examine(number).isValid() ? ResidentId.parse(number).masked() : "号码不符合规则";
    }

    /** Tells whether the caller handles the filing, so that what it says of persons is theirs to see. */
    public static boolean isHandledBy(Submission submission, Caller caller) {
        // Whoever may have the papers may know whose they are.
        return caller.may(Operation.DOWNLOAD_FILE, Parties.of(submission));
    }
}
