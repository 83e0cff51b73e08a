package org.qibu.server.http;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What is noted of a request while it is handled, for the log and the figures: never anything of a person. */
public final class Handled {
    private static final String ID = "qibu.request";
    private static final String OPERATION = "qibu.operation";
    private static final String PROBLEM = "qibu.problem";

    private Handled() {}

    /** Notes the request's own id. */
    public static void identify(RoutingContext context, String id) {
        context.put(ID, id);
    }

    /** The request's own id; empty before it has one. */
    public static String id(RoutingContext context) {
        return context.get(ID, "");
    }

    /** Notes the operation of the contract that is asked for. */
    static void as(RoutingContext context, String operation) {
        context.put(OPERATION, operation);
    }

    /** Notes how it was refused. */
    public static void refused(RoutingContext context, Problem problem) {
        context.put(PROBLEM, problem);
    }

    /** How it was refused, if it was. */
    public static Optional<Problem> problem(RoutingContext context) {
        return Optional.ofNullable(context.get(PROBLEM));
    }

    /**
     * What was asked for: the operation of the contract, or a page by its pattern; {@code none} where no route takes it. It
     * never holds a part of the address that whoever asks has chosen.
     */
    public static String operation(RoutingContext context) {
        String operation = context.get(OPERATION);
        if (operation != null) {
            return operation;
        }
        return Optional.ofNullable(context.currentRoute())
                .flatMap(route -> Optional.ofNullable(route.getPath()))
                .map(path -> "page " + path)
                .orElse("none");
    }

    /** The codes of its findings, or of the problem where that says all. */
    public static ImmutableList<String> findings(Problem problem) {
        return problem.findings().stream().map(finding -> finding.code()).collect(ImmutableList.toImmutableList());
    }
}
