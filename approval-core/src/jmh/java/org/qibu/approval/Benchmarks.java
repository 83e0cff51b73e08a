package org.qibu.approval;

import static java.util.stream.Collectors.toMap;

import com.google.common.base.Strings;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs what JMH is told to run and prints the times again as a table, each beside ours of the same question. Compared are
 * the best iterations: other work on the machine only ever adds to a time.
 */
public final class Benchmarks {
    private static final String OURS = "Ours";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Benchmarks() {}

    /** Takes JMH's own arguments. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException, IOException {
        var options = new CommandLineOptions(args);
        if (options.shouldHelp()) {
            options.showHelp();
            return;
        }
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, Double> times = results.stream().collect(toMap(Benchmarks::name, Benchmarks::best));
        System.out.printf("%n| question | mean | error | best | beside ours | bytes |%n|---|--:|--:|--:|--:|--:|%n");
        results.forEach(result -> {
            Result<?> time = result.getPrimaryResult();
            System.out.printf(
                    "| %s | %.2f %s | ± %.2f | %.2f | %s | %s |%n",
                    name(result),
                    time.getScore(),
                    time.getScoreUnit(),
                    time.getScoreError(),
                    best(result),
                    ours(times, name(result))
                            .map(ours -> "%.2f".formatted(best(result) / ours))
                            .orElse(""),
                    allocated(result));
        });
    }

    /** Our time for the same question, whose name begins alike: {@code plus20Ours} beside {@code plus20Strata}. */
    private static Optional<Double> ours(Map<String, Double> times, String name) {
        return times.keySet().stream()
                .filter(each -> each.endsWith(OURS))
                .filter(each -> Strings.commonPrefix(each, name).length() >= each.length() - OURS.length())
                .findFirst()
                .map(times::get);
    }

    private static double best(RunResult result) {
        return result.getPrimaryResult().getStatistics().getMin();
    }

    private static String name(RunResult result) {
        String whole = result.getParams().getBenchmark();
        return whole.substring(whole.lastIndexOf('.') + 1);
    }

    private static String allocated(RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
        return bytes == null ? "" : "%.1f".formatted(bytes.getScore());
    }
}
