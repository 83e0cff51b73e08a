package org.qibu.approval.code;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;

/**
 * Everything seen in an identifier, at once.
 *
 * @param remarks what is wrong or doubtful, in the order of the checks
 * @param notes how it reads, in Chinese: dates, places, the readings that coexist
 */
public record Examination(ImmutableList<Remark> remarks, ImmutableList<String> notes) {
    /** Tells whether nothing refuses the identifier; there may be warnings. */
    public boolean isValid() {
        return remarks.stream().noneMatch(remark -> remark.grade().refuses());
    }

    /** What makes it invalid; empty when it is valid. */
    public ImmutableList<Finding> findings() {
        return graded(true);
    }

    /** What is doubtful without making it invalid. */
    public ImmutableList<Finding> warnings() {
        return graded(false);
    }

    private ImmutableList<Finding> graded(boolean refusing) {
        return remarks.stream()
                .filter(remark -> remark.grade().refuses() == refusing)
                .map(Remark::finding)
                .collect(toImmutableList());
    }
}
