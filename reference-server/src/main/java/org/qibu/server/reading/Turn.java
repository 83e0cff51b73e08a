package org.qibu.server.reading;

import org.qibu.approval.casework.reading.CaseReading;
import org.qibu.approval.casework.reading.Holder;
import org.qibu.server.access.Role;

/** Who in the department that decides a matter acts on it next. */
public final class Turn {
    private Turn() {}

    /** The role; {@link Role#PUBLIC} while the window, the builder, others or the law hold the matter. */
    public static Role of(CaseReading reading) {
        if (reading.next().holder() != Holder.DEPARTMENT) {
            return Role.PUBLIC;
        }
        return switch (reading.branch().state()) {
            case DRAFTED -> Role.REVIEWER;
            case REVIEWED -> Role.LEADER;
            default -> Role.OFFICER;
        };
    }
}
