package org.qibu.server.console.frame;

import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import org.qibu.server.bench.NotFoundException;

/** Ids that an address names. */
public final class PathIds {
    private PathIds() {}

    /** The id at this place of the address; one that is not even spelled like an id names nothing. */
    public static <T> T id(RoutingContext context, String name, String what, Function<String, T> parser) {
        return parse(context.pathParam(name), what, parser);
    }

    public static <T> T parse(String text, String what, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException(what, text);
        }
    }
}
