package org.qibu.approval.matter;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qibu.approval.law.Finding;

/**
 * A department spoken of in a finding. A submission knows its departments by their ids alone, so that its facts outlive
 * a change of their names; whoever shows the finding puts the names in.
 */
public final class Mention {
    private static final Pattern MENTION = Pattern.compile("〔部门 ([^〕]+)〕");

    private Mention() {}

    /** Speaks of a department. */
    public static String of(DepartmentId department) {
        return of(department.value());
    }

    /** Speaks of the office of an actor. */
    public static String of(String office) {
        return "〔部门 " + office + "〕";
    }

    /** The findings with the names of the offices they speak of; {@code nameOf} answers an id it does not know with itself. */
    public static ImmutableList<Finding> named(ImmutableList<Finding> findings, UnaryOperator<String> nameOf) {
        return findings.stream().map(finding -> named(finding, nameOf)).collect(ImmutableList.toImmutableList());
    }

    private static Finding named(Finding finding, UnaryOperator<String> nameOf) {
        return new Finding(
                finding.code(),
                MENTION.matcher(finding.message())
                        .replaceAll(found -> Matcher.quoteReplacement(nameOf.apply(found.group(1)))),
                finding.where(),
                finding.remedy(),
                finding.bases());
    }
}
