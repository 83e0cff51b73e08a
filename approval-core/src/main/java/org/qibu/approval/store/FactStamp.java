package org.qibu.approval.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a fact happened and who made it: the columns by which facts are found without reading their bodies.
 *
 * @param at the moment, in UTC
 * @param on the legal day in Asia/Shanghai
 * @param capacity in which the actor acted
 * @param office the office acted for; empty where none is
 */
public record FactStamp(Instant at, LocalDate on, String capacity, String office) {}
