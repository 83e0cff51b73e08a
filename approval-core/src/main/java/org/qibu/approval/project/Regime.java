package org.qibu.approval.project;

import static com.google.common.base.Preconditions.checkArgument;

import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.ProjectClass;

/**
 * By what a project's time is judged.
 *
 * @param className the name of its class
 * @param flow the type of approval flow in the national standard, 1 to 10
 * @param cap the most working days of approval; policy, not law
 * @param pack the pack
 * @param version its version
 */
public record Regime(String className, int flow, TimeLimit cap, String pack, int version) {
    /** Throws {@link IllegalArgumentException} if the flow is not 1 to 10, or the cap is not in working days. */
    public Regime {
        checkArgument(flow >= 1 && flow <= 10, "flow types are 1 to 10: %s", flow);
        checkArgument(cap.unit() == TimeLimit.Unit.WORKDAYS, "a cap is in working days: %s", cap);
    }

    /** The regime of a class in a pack. */
    public static Regime of(ProjectClass projectClass, String pack, int version) {
        return new Regime(projectClass.name(), projectClass.flow(), projectClass.cap(), pack, version);
    }
}
