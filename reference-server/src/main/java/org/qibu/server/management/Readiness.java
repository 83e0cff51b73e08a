package org.qibu.server.management;

import com.google.common.collect.ImmutableList;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.TimeUnit;
import org.qibu.approval.law.Finding;
import org.qibu.server.database.Database;

/**
 * What keeps the server from serving, asked anew every time: the database as a request would meet it, and whether the server
 * takes leave. However many ask, one question is under way.
 */
public final class Readiness {
    private static final int PATIENCE_SECONDS = 3;

    private final Database database;
    private final Traffic traffic;
    private final WorkerExecutor asking;
    private Future<ImmutableList<Finding>> answer = Future.succeededFuture(ImmutableList.of());

    /** Asks on a thread of its own: a pool that is used up must not keep the question from being put. */
    public Readiness(Vertx vertx, Database database, Traffic traffic) {
        this.database = database;
        this.traffic = traffic;
        this.asking = vertx.createSharedWorkerExecutor("qibu-readiness", 1);
    }

    /** Everything that keeps it from serving; empty where nothing does. */
    public Future<ImmutableList<Finding>> hindrances() {
        if (traffic.isLeaving()) {
            return Future.succeededFuture(ImmutableList.of(Finding.of("server.leaving", "服务正在停止：办理中的请求办完为止，不再接新的。")));
        }
        return answer().timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .otherwise(late -> ImmutableList.of(
                        database.use().isExhausted()
                                ? Finding.of("database.pool-exhausted", "数据库连接全部被占用，等不到空闲的。")
                                : Finding.of("database.unreachable", "数据库没有应答。")));
    }

    /** The answer that is awaited already, or a new one. */
    private synchronized Future<ImmutableList<Finding>> answer() {
        if (answer.isComplete()) {
            answer = ask();
        }
        return answer;
    }

    private Future<ImmutableList<Finding>> ask() {
        return asking.executeBlocking(
                () -> database.hindrances().stream()
                        .map(reason -> Finding.of(reason.code(), reason.text() + "。"))
                        .collect(ImmutableList.toImmutableList()),
                false);
    }
}
