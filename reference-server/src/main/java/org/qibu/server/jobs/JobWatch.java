package org.qibu.server.jobs;

import java.time.Duration;

/** Is told of every run of a job on this server. */
@FunctionalInterface
public interface JobWatch {
    /**
     * A run has ended.
     *
     * @param lag how long after it was due it began
     * @param took how long it took
     * @param failed whether it failed
     */
    void ran(Job job, Duration lag, Duration took, boolean failed);
}
