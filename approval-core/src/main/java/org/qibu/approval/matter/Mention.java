package org.qibu.approval.matter;

import com.google.common.collect.ImmutableList;
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

    /** The findings with the names of the departments they speak of; an office that is none keeps its own word. */
    public static ImmutableList<Finding> named(ImmutableList<Finding> findings, Regime regime) {
        return findings.stream().map(finding -> named(finding, regime)).collect(ImmutableList.toImmutableList());
    }

    private static Finding named(Finding finding, Regime regime) {
        return new Finding(
                finding.code(),
                MENTION.matcher(finding.message())
                        .replaceAll(found -> Matcher.quoteReplacement(name(found.group(1), regime))),
                finding.where(),
                finding.remedy(),
                finding.bases());
    }

    private static String name(String office, Regime regime) {
        return regime.departments().stream()
                .filter(department -> department.id().value().equals(office))
                .findFirst()
                .map(Department::name)
                .orElse(office);
    }
}
