package org.qibu.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of a county: due at a time that the database keeps, and run then by one of its servers, whichever comes first. A
 * server that dies over one is missed after a few minutes, and another one runs it.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final String TABLE = "qibu.scheduled_task";
    private static final Duration STOPPING = Duration.ofSeconds(10);

    /** While one reads all the facts of the county, what is due every few minutes goes on. */
    private static final int AT_ONCE = 2;

    private final Scheduler scheduler;
    private final DSLContext queries;

    private Jobs(Scheduler scheduler, DSLContext queries) {
        this.scheduler = scheduler;
        this.queries = queries;
    }

    /** Starts them, asking the database so often whether one is due. */
    public static Jobs start(DataSource source, ImmutableList<Job> jobs, Duration asking, JobWatch watch) {
        ImmutableList<RecurringTask<?>> tasks =
                jobs.stream().map(job -> task(job, watch)).collect(ImmutableList.toImmutableList());
        Scheduler scheduler = Scheduler.create(source)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(AT_ONCE)
                .pollingInterval(asking)
                .heartbeatInterval(Duration.ofMinutes(1))
                .shutdownMaxWait(STOPPING)
                .startTasks(tasks)
                .build();
        scheduler.start();
        return new Jobs(scheduler, DSL.using(source, SQLDialect.POSTGRES));
    }

    private static RecurringTask<Void> task(Job job, JobWatch watch) {
        return Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> {
            Instant began = Instant.now();
            boolean done = false;
            try {
                job.work().run();
                done = true;
            } finally {
                watch.ran(job, lag(context, began), Duration.between(began, Instant.now()), !done);
            }
        });
    }

    private static Duration lag(ExecutionContext context, Instant began) {
        return Duration.between(context.getExecution().executionTime, began);
    }

    /**
     * Has a job run as soon as a server is free to, rather than when it is due; false if it is running, for what it has read
     * may be older than what calls for it.
     */
    public boolean soon(String name) {
        try {
            scheduler.reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), Instant.now());
            scheduler.triggerCheckForDueExecutions();
            return true;
        } catch (TaskInstanceCurrentlyExecutingException running) {
            LOG.debug("{} is running already", name);
            return false;
        }
    }

    /** How long each job has been due by now without being run, on whichever server; zero for one that is not due. */
    public ImmutableMap<String, Duration> overdue() {
        Field<String> name = DSL.field("task_name", String.class);
        Field<Double> seconds =
                DSL.field("greatest(0, extract(epoch from now() - execution_time))::float8", Double.class);
        return queries.select(name, seconds).from(TABLE).where("not picked").fetch().stream()
                .collect(ImmutableMap.toImmutableMap(
                        row -> row.value1(), row -> Duration.ofMillis((long) (row.value2() * 1000))));
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
