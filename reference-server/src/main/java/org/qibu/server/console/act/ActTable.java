package org.qibu.server.console.act;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.server.access.Operation;
import org.qibu.server.console.kit.Act;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.Found;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.matter.PermittedAct;

/** Every act on a matter that the console offers, found by its operation. */
public final class ActTable {
    private static final ImmutableMap<Operation, OfficeAct> ALL = Maps.uniqueIndex(
            Stream.of(IntakeActs.ALL, HandlingActs.ALL, DecisionActs.ALL)
                    .flatMap(ImmutableList::stream)
                    .collect(toImmutableList()),
            OfficeAct::operation);

    private ActTable() {}

    /** The act of the name a form sent; empty if there is none. */
    public static Optional<OfficeAct> find(String name) {
        return ALL.values().stream()
                .filter(act -> act.operation().id().equals(name))
                .findFirst();
    }

    /** What the caller could do with the matter: as forms where it is lawful now, with the reasons where it is not. */
    public static ImmutableList<ActForm> forms(MatterCase matter) {
        return matter.acts().stream()
                .flatMap(permitted -> Optional.ofNullable(ALL.get(permitted.operation())).stream()
                        .map(act -> form(matter, permitted, act)))
                .collect(toImmutableList());
    }

    /** Where an act on the matter is sent. */
    public static String address(MatterCase matter) {
        return "/submissions/" + matter.submission() + "/matters/" + matter.matter();
    }

    private static ActForm form(MatterCase matter, PermittedAct permitted, OfficeAct act) {
        Act shown = new Act(
                act.operation().id(), permitted.text(), act.meaning(), act.weight(), Found.all(permitted.hindered()));
        return new ActForm(address(matter), shown, act.asks().apply(matter), false);
    }
}
