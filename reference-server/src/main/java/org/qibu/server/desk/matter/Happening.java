package org.qibu.server.desk.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.matter.MatterId;

/**
 * One fact as a timeline shows it.
 *
 * @param number its place in its life, from 1
 * @param what what happened, in Chinese
 * @param who the capacity and office, in Chinese; never a person
 * @param matter the matter it is about; empty when it is about all of them
 * @param about the same by name; empty likewise
 * @param detail what it says: a document's number, days, reasons; empty for nothing
 */
public record Happening(
        int number,
        Instant at,
        LocalDate on,
        String what,
        String who,
        Optional<MatterId> matter,
        String about,
        String detail) {}
