package org.qibu.server.management;

import com.google.common.collect.ImmutableMap;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.qibu.server.http.Handled;
import org.qibu.server.http.Problem;

/** Gives every request its id, counts it, and writes one line of the log when it has ended. */
public final class RequestWatch implements Handler<RoutingContext> {
    /** The logger of requests; the log as text leaves them out. */
    static final Logger LOG = Logger.getLogger("qibu.request");

    /** What a page answers that tells findings beside its form. */
    private static final int REFUSED = 422;

    /** As others name it: whoever asked has gone before the answer. */
    private static final int GONE = 499;

    static {
        // Until a log is written that wants them.
        LOG.setLevel(Level.WARNING);
    }

    private final Traffic traffic;
    private final Metrics metrics;
    private final String county;

    /** Watches the requests of a county. */
    public RequestWatch(Traffic traffic, Metrics metrics, String county) {
        this.traffic = traffic;
        this.metrics = metrics;
        this.county = county;
    }

    @Override
    public void handle(RoutingContext context) {
        long began = System.nanoTime();
        String id = RequestId.of(Optional.ofNullable(context.request().getHeader(RequestId.HEADER)));
        Handled.identify(context, id);
        context.response().putHeader(RequestId.HEADER, id);
        traffic.begin();
        context.addEndHandler(ended -> {
            traffic.end();
            note(context, ended.succeeded(), Duration.ofNanos(System.nanoTime() - began));
        });
        context.next();
    }

    private void note(RoutingContext context, boolean answered, Duration took) {
        int status = answered ? context.response().getStatusCode() : GONE;
        String operation = Handled.operation(context);
        Optional<Problem> problem = Handled.problem(context);
        String code = problem.map(Problem::code).orElse(status == REFUSED ? "act.refused" : "");
        metrics.request(operation, status, took);
        if (!code.isEmpty()) {
            metrics.refused(code);
        }
        problem.ifPresent(told -> Handled.findings(told).forEach(metrics::found));
        log(context, operation, status, code, took);
    }

    private void log(RoutingContext context, String operation, int status, String code, Duration took) {
        Level level = status >= 500 ? Level.WARNING : Level.INFO;
        if (!LOG.isLoggable(level)) {
            return;
        }
        ImmutableMap.Builder<String, Object> fields = ImmutableMap.<String, Object>builder()
                .put("request", Handled.id(context))
                .put("operation", operation)
                .put("method", context.request().method().name())
                .put("status", status)
                .put("ms", took.toMillis())
                .put("county", county);
        if (!code.isEmpty()) {
            fields.put("code", code);
        }
        LOG.log(new LogEntry(level, "request", fields.buildOrThrow()));
    }
}
