package org.qibu.approval.limit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.LegalBasis;

/** Whether an extension was lawful; one that was not does not lengthen the limit. */
final class ExtensionCheck {
    private ExtensionCheck() {}

    static ImmutableList<Finding> examine(
            GrantedExtension extension, LegalClock clock, int grantedBefore, Deadline deadlineBefore) {
        ExtensionRule rule = clock.limit().extension();
        if (!rule.allows()) {
            return ImmutableList.of(Finding.of(
                            "limit.extension-not-allowed",
                            "“" + clock.limit().act() + "”的期限没有延长的规定。",
                            clock.limit().basis())
                    .remedy("按原期限办理。"));
        }
        LegalBasis basis = rule.basis().orElse(clock.limit().basis());
        return Stream.of(
                        when(
                                grantedBefore >= rule.times(),
                                "limit.extension-too-often",
                                "至多延长" + rule.times() + "次，已经延长过。",
                                basis),
                        when(
                                extension.by().unit() != rule.most().unit()
                                        || extension.by().unit()
                                                != clock.limit().limit().unit()
                                        || extension.by().length() > rule.most().length(),
                                "limit.extension-too-long",
                                "延长" + extension.by().text() + "，超过至多"
                                        + rule.most().text() + "的规定。",
                                basis),
                        when(
                                !extension.approver().equals(rule.approver()),
                                "limit.extension-approver",
                                "延长须经" + rule.approver() + "批准，现为“" + extension.approver() + "”。",
                                basis),
                        when(extension.reasons().isBlank(), "limit.extension-reasons", "未将延长期限的理由告知申请人。", basis),
                        when(
                                extension.on().isBefore(clock.start()),
                                "limit.extension-before-start",
                                "延长批准日 " + extension.on() + " 早于期限开始日 " + clock.start() + "。",
                                basis),
                        when(
                                deadlineBefore.isPassedOn(extension.on()),
                                "limit.extension-too-late",
                                "延长批准日 " + extension.on() + " 已过期限末日 " + deadlineBefore.lastDay() + "。",
                                basis))
                .flatMap(found -> found)
                .collect(toImmutableList());
    }

    /** Whether nothing stands against it but its day and the number of those before it, which only a calendar can tell. */
    static boolean isLawfulButForTime(GrantedExtension extension, LegalClock clock) {
        return examine(extension, clock, 0, new Deadline.Firm(extension.on())).isEmpty();
    }

    private static Stream<Finding> when(boolean wrong, String code, String message, LegalBasis basis) {
        return wrong ? Stream.of(Finding.of(code, message, basis)) : Stream.empty();
    }
}
