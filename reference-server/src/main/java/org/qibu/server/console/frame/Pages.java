package org.qibu.server.console.frame;

import com.google.common.collect.ImmutableMap;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Renders the templates, which were compiled with the server. */
public final class Pages {
    private final TemplateEngine engine;

    Pages(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The templates compiled with the server. */
    public static Pages compiled() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return new Pages(engine);
    }

    /** Answers with a page that shows one view. */
    public void show(RoutingContext context, int status, String page, Object view) {
        show(context, status, page, ImmutableMap.of("view", view));
    }

    /** Answers with a page that takes several parameters. */
    public void show(RoutingContext context, int status, String page, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render("page/" + page + ".jte", parameters, output);
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(Buffer.buffer(output.toByteArray()));
    }
}
