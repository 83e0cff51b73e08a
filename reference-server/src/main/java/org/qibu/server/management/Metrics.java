package org.qibu.server.management;

import com.google.common.collect.ImmutableMap;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.qibu.server.database.Database;
import org.qibu.server.jobs.Job;
import org.qibu.server.jobs.JobWatch;

/**
 * The figures of one server. A label is an operation, a status, a code, a kind or a job: each of a list that the program
 * knows, none of anything that was sent.
 */
public final class Metrics implements JobWatch, AutoCloseable {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final Map<String, AtomicInteger> overdue = new ConcurrentHashMap<>();

    /** Figures of this process, and of nothing else yet. */
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collector.bindTo(registry);
    }

    /** Adds the use of the pool. */
    public Metrics with(Database database) {
        gauge("qibu.pool.active", "connections in use", () -> database.use().active());
        gauge("qibu.pool.idle", "connections free", () -> database.use().idle());
        gauge(
                "qibu.pool.waiting",
                "threads waiting for a connection",
                () -> database.use().waiting());
        gauge("qibu.pool.most", "connections at most", () -> database.use().most());
        return this;
    }

    /** Adds a figure that is read when it is asked for; not a number while nobody knows it. */
    public void gauge(String name, String meaning, DoubleSupplier figure) {
        Gauge.builder(name, figure, DoubleSupplier::getAsDouble)
                .description(meaning)
                .strongReference(true)
                .register(registry);
    }

    void request(String operation, int status, Duration took) {
        Timer.builder("qibu.requests")
                .description("requests by operation of the contract, or pattern of the page, and status")
                .tag("operation", operation)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(took);
    }

    void refused(String code) {
        count("qibu.refusals", "requests that were refused, by the code of the problem", "code", code, 1);
    }

    void found(String code) {
        count("qibu.findings", "findings told by the API, by code", "code", code, 1);
    }

    void appended(String kind, int facts) {
        count("qibu.facts.appended", "facts appended by this server, by kind of life", "kind", kind, facts);
    }

    @Override
    public void ran(Job job, Duration lag, Duration took, boolean failed) {
        Timer.builder("qibu.jobs.runs")
                .description("runs of jobs on this server")
                .tag("job", job.name())
                .tag("outcome", failed ? "failed" : "done")
                .register(registry)
                .record(took);
        Timer.builder("qibu.jobs.lag")
                .description("how long after they were due runs began")
                .tag("job", job.name())
                .register(registry)
                .record(lag.isNegative() ? Duration.ZERO : lag);
    }

    /** Notes how long each job has been due, on whichever server. */
    public void overdue(ImmutableMap<String, Duration> jobs) {
        jobs.forEach((job, due) -> overdue.computeIfAbsent(job, this::overdueOf)
                .set(Math.toIntExact(Math.min(due.toSeconds(), Integer.MAX_VALUE))));
    }

    private AtomicInteger overdueOf(String job) {
        AtomicInteger seconds = new AtomicInteger();
        Gauge.builder("qibu.jobs.overdue.seconds", seconds, AtomicInteger::get)
                .description("how long a job has been due without being run, on whichever server")
                .tag("job", job)
                .strongReference(true)
                .register(registry);
        return seconds;
    }

    private void count(String name, String meaning, String label, String value, int by) {
        Counter.builder(name)
                .description(meaning)
                .tag(label, value)
                .register(registry)
                .increment(by);
    }

    /** Everything in Prometheus' text format. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collector.close();
        registry.close();
    }
}
