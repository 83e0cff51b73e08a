package org.qibu.server.console;

import com.google.common.collect.ImmutableMap;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.server.console.frame.Frames;
import org.qibu.server.console.frame.Pages;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.open.EntryPages;
import org.qibu.server.http.Failures;
import org.qibu.server.http.Handled;
import org.qibu.server.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person reads when a page cannot be shown: the same problem the API tells, with a way on. */
final class ProblemPages implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    /** What the API tells programmers, to a person. */
    private static final ImmutableMap<String, String> PLAINLY = ImmutableMap.of(
            "request.unreadable", "请回到上一页，核对后重新提交。",
            "request.no-such-path", "请核对地址，或者从首页进入。",
            "request.method", "请从首页进入，重新办理。",
            "request.media-type", "请回到上一页，重新提交。");

    private final Pages pages;
    private final Frames frames;

    ProblemPages(Pages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
    }

    /** Answers every address nobody else answered. */
    void mount(Router router) {
        router.route().last().handler(context -> context.fail(404));
    }

    @Override
    public void handle(RoutingContext context) {
        Problem problem = Failures.of(Optional.ofNullable(context.failure()), context.statusCode());
        if (problem.status() >= 500) {
            LOG.error("{} failed, request {}", Handled.operation(context), Handled.id(context), context.failure());
        }
        Handled.refused(context, problem);
        if (context.response().headWritten()) {
            // A form whose parts break off fails once for the form and once for the part.
            context.response().reset();
            return;
        }
        boolean again = problem.code().equals("access.prove-again");
        boolean unknown = problem.status() == 401 || problem.code().startsWith("identity.");
        pages.show(
                context,
                problem.status(),
                "problem",
                ImmutableMap.of(
                        "frame", frames.of(context, problem.title()),
                        "text", PLAINLY.getOrDefault(problem.code(), problem.detail()),
                        "next", unknown ? "登录" : "回到首页",
                        "nextHref", again ? EntryPages.signInAgainFor("/") : unknown ? "/signin" : "/",
                        "findings", Found.all(problem.findings())));
    }
}
