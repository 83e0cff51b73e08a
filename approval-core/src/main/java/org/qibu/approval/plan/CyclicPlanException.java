package org.qibu.approval.plan;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.matter.MatterId;

/** Thrown when matters wait for each other in a circle: such a plan can never be carried out. */
public final class CyclicPlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<MatterId> path;

    CyclicPlanException(ImmutableList<MatterId> path) {
        super("matters wait for each other: " + path);
        this.path = path;
    }

    /** The matters of the circle; each waits for the next, and the last for the first. */
    public ImmutableList<MatterId> path() {
        return path;
    }
}
