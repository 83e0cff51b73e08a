package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.qibu.server.console.kit.Step;
import org.qibu.server.console.kit.Step.Place;
import org.qibu.server.desk.MatterCase;

/** How far a filing or a matter has come, as steps: 收件, 受理, 承办, 审核, 签发, 发件. */
final class Ways {
    private static final ImmutableList<String> STEPS = ImmutableList.of("收件", "受理", "承办", "审核", "签发", "发件");

    private Ways() {}

    /** A filing is as far as its slowest matter. */
    static ImmutableList<Step> of(ImmutableList<MatterCase> matters, boolean received) {
        int slowest = matters.stream().mapToInt(Ways::reached).min().orElse(0);
        return steps(received ? Math.max(1, slowest) : 0);
    }

    /** How far one matter has come. */
    static ImmutableList<Step> of(MatterCase matter) {
        return steps(reached(matter));
    }

    /** The steps of somebody who knows only that many are done. */
    static ImmutableList<Step> steps(int done) {
        return IntStream.range(0, STEPS.size())
                .mapToObj(
                        i -> new Step(STEPS.get(i), "", i < done ? Place.BEHIND : i == done ? Place.HERE : Place.AHEAD))
                .collect(toImmutableList());
    }

    private static int reached(MatterCase matter) {
        int named = STEPS.indexOf(matter.phase());
        return named >= 0 ? named : matter.acceptedOn().isPresent() ? 2 : 1;
    }
}
