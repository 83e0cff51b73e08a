package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.qibu.server.console.kit.Step;
import org.qibu.server.console.kit.Step.Place;
import org.qibu.server.desk.MatterCase;
import org.qibu.server.desk.Progress;

/** How far a filing or a matter has come, as steps: 收件, 受理, 承办, 审核, 签发, 发件. */
final class Ways {
    private Ways() {}

    /** How far one matter has come. */
    static ImmutableList<Step> of(MatterCase matter) {
        return of(matter.progress(), matter.state());
    }

    /** A filing is as far as its slowest matter, those that ended on the way left out. */
    static ImmutableList<Step> slowest(Stream<Progress> matters) {
        Progress at = matters.min(Comparator.naturalOrder()).orElse(Progress.RECEIPT);
        return of(at, at == Progress.CLOSED ? "已终结" : "");
    }

    /** The steps; a matter that ended on the way says how, and has none ahead. */
    static ImmutableList<Step> of(Progress at, String state) {
        if (at == Progress.CLOSED) {
            return ImmutableList.of(
                    new Step(Progress.RECEIPT.text(), "", Place.BEHIND), new Step(at.text(), state, Place.HERE));
        }
        return Arrays.stream(Progress.values())
                .filter(step -> step.compareTo(Progress.DONE) < 0)
                .map(step -> step.compareTo(at) < 0
                        ? new Step(step.text(), "", Place.BEHIND)
                        : step == at
                                ? new Step(step.text(), state, Place.HERE)
                                : new Step(step.text(), "", Place.AHEAD))
                .collect(toImmutableList());
    }
}
