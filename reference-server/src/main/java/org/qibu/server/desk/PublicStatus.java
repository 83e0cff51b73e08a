package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/** What a stranger with a receipt's number may know: it is true, and where it is. Nothing personal, no project, no builder. */
public record PublicStatus(String receipt, LocalDate receivedOn, ImmutableList<Line> matters) {
    /** One matter: its name, where it stands, the promised last day. */
    public record Line(String name, String department, String state, Optional<LocalDate> due) {}
}
