package org.qibu.server.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** Answers to a request that are made when something is found out. */
public final class Later {
    private Later() {}

    /**
     * Answers with what is found. Where nothing is, or where the answer itself cannot be made, the failure is the answer: a
     * handler of a future that throws is heard by nobody, and whoever asked would wait for ever.
     */
    public static <T> void answer(RoutingContext context, Future<T> found, Consumer<T> answer) {
        var unused = found.map(each -> {
                    answer.accept(each);
                    return each;
                })
                .onFailure(context::fail);
    }
}
