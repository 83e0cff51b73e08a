package org.qibu.approval.casework.fact;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When and by whom a fact was made.
 *
 * @param at the moment
 * @param on the legal day in Asia/Shanghai, by the office-hours rule
 * @param actor who acted
 */
public record Stamp(Instant at, LocalDate on, Actor actor) {}
