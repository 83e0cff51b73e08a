package org.qibu.server.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.qibu.approval.law.Finding;

/** How findings are printed: as lines to read, or as JSON. */
final class FindingText {
    private FindingText() {}

    /** One line: where, what is wrong, what would be right, by which article, and the stable code. */
    static String line(Finding finding) {
        String where = finding.where().isEmpty() ? "" : finding.where() + "：";
        return where + finding + "［" + finding.code() + "］";
    }

    static ImmutableList<ImmutableMap<String, Object>> json(List<Finding> findings) {
        return findings.stream().map(FindingText::json).collect(toImmutableList());
    }

    static ImmutableMap<String, Object> json(Finding finding) {
        return ImmutableMap.of(
                "code", finding.code(),
                "message", finding.message(),
                "where", finding.where(),
                "remedy", finding.remedy(),
                "bases", finding.bases().stream().map(Object::toString).collect(toImmutableList()));
    }
}
