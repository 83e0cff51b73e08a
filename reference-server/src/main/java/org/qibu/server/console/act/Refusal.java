package org.qibu.server.console.act;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;
import org.qibu.server.access.Operation;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.Found;

/**
 * An act that was attempted and not done: its form stays open, with what was typed and what is wrong.
 *
 * @param status the status of the page that says so
 * @param act the name of the act
 */
public record Refusal(int status, String act, Answers answers, ImmutableList<Found> findings) {
    private static final int PROVE_AGAIN = 401;
    private static final int REFUSED = 422;

    /** An act that something stands against. */
    public static Refusal of(Operation operation, Answers answers, ImmutableList<Finding> findings) {
        return new Refusal(REFUSED, operation.id(), answers, Found.all(findings));
    }

    /** A decision of somebody who proved too long ago who it is. */
    public static Refusal untilProved(Operation operation, Answers answers) {
        Finding finding = Finding.of("access.prove-again", operation.text() + "须由本人在不久前验证过身份。")
                .remedy("重新登录，回到本页后再确认；已填的内容会带回来，文件要重新选。");
        return new Refusal(PROVE_AGAIN, operation.id(), answers, Found.all(ImmutableList.of(finding)));
    }

    /** Tells whether it waits for a proof of who acts. */
    public boolean asksProof() {
        return status == PROVE_AGAIN;
    }

    /** The form of the act that was attempted, as it was sent; any other form as it is. */
    public ActForm on(ActForm form) {
        if (!form.act().name().equals(act)) {
            return form;
        }
        ActForm answered = new ActForm(
                form.action(),
                form.act(),
                form.fields().stream()
                        .map(field -> answers.on(field).finding(findings))
                        .collect(toImmutableList()),
                true);
        return asksProof() ? answered.carrying() : answered;
    }
}
