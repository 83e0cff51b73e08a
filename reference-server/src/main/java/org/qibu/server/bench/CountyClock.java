package org.qibu.server.bench;

import java.time.Instant;
import java.time.LocalDate;

/** What time it is in the county: the wall clock, or the pinned clock of a demo. */
public interface CountyClock {
    /** The moment an act is stamped with. */
    Instant now();

    /** The day on the wall calendar in Asia/Shanghai, on which lights and queues are read. */
    LocalDate today();
}
