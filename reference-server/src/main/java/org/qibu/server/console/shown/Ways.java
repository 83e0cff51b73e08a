package org.qibu.server.console.shown;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.qibu.server.console.kit.Step;
import org.qibu.server.console.kit.Step.Place;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.matter.Progress;

/** How far a filing or a matter has come, as steps: 收件, 受理, 承办, 审核, 签发, 发件. */
public final class Ways {
    private Ways() {}

    /** How far one matter has come. */
    public static ImmutableList<Step> of(MatterCase matter) {
        return matter.progress() == Progress.CLOSED
                ? closed(reached(matter), matter.state())
                : of(matter.progress(), matter.state());
    }

    /** A filing is as far as its slowest matter, those that ended on the way left out. */
    public static ImmutableList<Step> slowest(Stream<Progress> matters) {
        Progress at = matters.min(Comparator.naturalOrder()).orElse(Progress.RECEIPT);
        return of(at, at == Progress.CLOSED ? "已终结" : "");
    }

    /** The last step that a matter had behind it for certain when it ended on the way. */
    private static Progress reached(MatterCase matter) {
        return matter.decision().isPresent()
                ? Progress.SIGNATURE
                : matter.acceptedOn().isPresent() ? Progress.ACCEPTANCE : Progress.RECEIPT;
    }

    private static ImmutableList<Step> closed(Progress reached, String state) {
        return Stream.concat(
                        Arrays.stream(Progress.values())
                                .filter(step -> step.compareTo(reached) <= 0)
                                .map(step -> new Step(step.text(), "", Place.BEHIND)),
                        Stream.of(new Step(Progress.CLOSED.text(), state, Place.HERE)))
                .collect(toImmutableList());
    }

    /** The steps; a matter that ended on the way says how, and has none ahead. */
    public static ImmutableList<Step> of(Progress at, String state) {
        if (at == Progress.CLOSED) {
            return closed(Progress.RECEIPT, state);
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
