package org.qibu.server.desk.matter;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;
import org.qibu.server.access.Operation;

/**
 * An act the caller's role could do here, and why not now.
 *
 * @param hindered every finding that forbids it now; empty where it may be done
 */
public record PermittedAct(Operation operation, String text, ImmutableList<Finding> hindered) {
    /** Tells whether it may be done now. */
    public boolean isOpen() {
        return hindered.isEmpty();
    }
}
