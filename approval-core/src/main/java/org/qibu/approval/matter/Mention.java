package org.qibu.approval.matter;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qibu.approval.law.Finding;

/**
 * A department, a material or a question spoken of in a finding. A submission knows them by their ids alone, so that its facts
 * outlive a change of their names; whoever shows the finding puts the names in.
 */
public final class Mention {
    private static final Pattern MENTION = Pattern.compile("〔(部门|材料|问题) ([^〕]+)〕");

    private Mention() {}

    /** Speaks of a department. */
    public static String of(DepartmentId department) {
        return of(department.value());
    }

    /** Speaks of the office of an actor. */
    public static String of(String office) {
        return "〔部门 " + office + "〕";
    }

    /** Speaks of a material. */
    public static String of(MaterialId material) {
        return "〔材料 " + material + "〕";
    }

    /** Speaks of a question. */
    public static String of(QuestionId question) {
        return "〔问题 " + question + "〕";
    }

    /** The findings with the names of what they speak of; what the regime does not know keeps its own word. */
    public static ImmutableList<Finding> named(ImmutableList<Finding> findings, Regime regime) {
        return findings.stream().map(finding -> named(finding, regime)).collect(ImmutableList.toImmutableList());
    }

    private static Finding named(Finding finding, Regime regime) {
        return new Finding(
                finding.code(),
                MENTION.matcher(finding.message())
                        .replaceAll(found -> Matcher.quoteReplacement(
                                name(found.group(1), found.group(2), regime).orElse(found.group(2)))),
                finding.where(),
                finding.remedy(),
                finding.bases());
    }

    private static Optional<String> name(String what, String id, Regime regime) {
        return switch (what) {
            case "材料" ->
                named(regime.materials(), material -> material.id().value(), id).map(Material::name);
            case "问题" ->
                named(regime.questions(), question -> question.id().value(), id).map(Question::ask);
            default ->
                named(regime.departments(), department -> department.id().value(), id)
                        .map(Department::name);
        };
    }

    /** Compared as text: a finding may quote what somebody wrote in such brackets. */
    private static <T> Optional<T> named(ImmutableList<T> all, Function<T, String> id, String wanted) {
        return all.stream().filter(each -> id.apply(each).equals(wanted)).findFirst();
    }
}
