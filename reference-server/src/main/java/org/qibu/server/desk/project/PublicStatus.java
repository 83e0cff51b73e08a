package org.qibu.server.desk.project;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.limit.Light;
import org.qibu.server.desk.matter.Progress;

/** What a stranger with a receipt's number may know: it is true, and where it is. Nothing personal, no project, no builder. */
public record PublicStatus(String receipt, LocalDate receivedOn, LocalDate issuedOn, ImmutableList<Line> matters) {
    /**
     * One matter: its name, where it stands, the promised last day and how it came about.
     *
     * @param light how its promise stands; green when it is over
     */
    public record Line(
            String name,
            String department,
            String state,
            Progress progress,
            Light light,
            Optional<LocalDate> acceptedOn,
            Optional<LocalDate> due,
            Optional<Reckoning> reckoning,
            Optional<LocalDate> endedOn) {}

    /**
     * How the promised last day comes about.
     *
     * @param excluded the days not counted, written so that a reckoning can read them
     */
    public record Reckoning(LocalDate from, String limit, ImmutableList<String> excluded) {}
}
