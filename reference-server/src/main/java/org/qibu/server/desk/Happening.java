package org.qibu.server.desk;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One fact as a timeline shows it.
 *
 * @param number its place in its life, from 1
 * @param what what happened, in Chinese
 * @param who the capacity and office, in Chinese; never a person
 */
public record Happening(int number, Instant at, LocalDate on, String what, String who, String detail) {}
