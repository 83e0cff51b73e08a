package org.qibu.trail.tool;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.qibu.trail.check.PartCheck;
import org.qibu.trail.watch.Alarm;
import org.qibu.trail.watch.Memory;
import org.qibu.trail.watch.Monitor;
import org.qibu.trail.watch.MonitorState;
import org.qibu.trail.watch.Sighting;

/**
 * A monitor with its memory, and what it tells of each look. First what the log shows is held against what it showed before; only
 * where that is right a part of the old log is read again.
 *
 * @param part how many tiles are read again at each look
 * @param stale how long the log may stand still; empty if for ever
 */
record Look(
        Monitor monitor,
        MonitorState state,
        long part,
        Optional<Duration> stale,
        InstantSource clock,
        Console console) {
    ExitCode once() {
        Instant now = clock.instant();
        Optional<Memory> seen = state.seen(monitor.key());
        Sighting sighting = monitor.look(seen.map(Memory::checkpoint));
        if (sighting instanceof Sighting.Alarmed alarmed) {
            alarm(alarmed.alarm(), alarmed.detail());
            evidence(state.keepEvidence(seen.map(Memory::checkpoint), alarmed.shown()));
            return ExitCode.DIFFERS;
        }
        Memory memory = told(sighting, seen, now);
        if (!seen.equals(Optional.of(memory))) {
            state.remember(memory);
        }
        // First what may not be answered: an alarm must not end as no answer.
        boolean holds = patrol(memory);
        boolean isStale = tellStale(memory, now);
        return ExitCode.of(holds && !isStale);
    }

    private Memory told(Sighting sighting, Optional<Memory> seen, Instant now) {
        if (sighting instanceof Sighting.First first) {
            console.say("初次看到：" + first.tree().size() + "条，从此记住");
            return Memory.of(first.shown(), now);
        }
        if (sighting instanceof Sighting.Grown grown) {
            console.say("接得上：" + grown.from().size() + "条 → " + grown.to().size() + "条");
            return seen.orElseThrow().grown(grown.shown(), now);
        }
        Memory memory = seen.orElseThrow();
        console.say("没有变化：" + memory.tree().size() + "条");
        return memory.still(now);
    }

    private boolean tellStale(Memory memory, Instant now) {
        boolean isStale = stale.isPresent() && memory.isStale(stale.get(), now);
        if (isStale) {
            alarm(
                    Alarm.STALE,
                    "自" + memory.since().orElseThrow() + "起一直是" + memory.tree().size() + "条，超过"
                            + stale.get().toHours() + "小时");
        }
        return isStale;
    }

    private boolean patrol(Memory memory) {
        if (part == 0) {
            return true;
        }
        PartCheck.Part read = monitor.patrol(memory, part);
        if (read.next() != memory.next()) {
            state.remember(memory.next(read.next()));
        }
        read.difference().ifPresent(difference -> {
            alarm(Alarm.PART_DIFFERS, difference.text());
            evidence(List.of(state.keepContradicted(memory.checkpoint(), difference.text())));
        });
        return read.difference().isEmpty();
    }

    private void alarm(Alarm alarm, String detail) {
        console.tell("【警报】" + alarm.text() + "：" + detail);
    }

    private void evidence(List<Path> files) {
        console.tell("【证据】" + files.stream().map(Path::toString).collect(joining("、")));
    }
}
