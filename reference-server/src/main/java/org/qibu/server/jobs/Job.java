package org.qibu.server.jobs;

import java.time.Duration;

/**
 * Something done again and again.
 *
 * @param name stable; the database knows it by this
 * @param every how long after one run the next is due
 * @param work may fail; it is then tried again when it is due
 */
public record Job(String name, Duration every, Runnable work) {}
