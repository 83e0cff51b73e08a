package org.qibu.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.qibu.server.desk.filing.FilingDesk;

/** Sends kept files: always to be saved, never to be shown within the site, so that a file can do nothing there. */
public final class Downloads {
    private Downloads() {}

    /** Sends the file under a name made of its digest; the name it came with is nobody's to repeat. */
    public static void send(RoutingContext context, FilingDesk.Kept kept) {
        var type = kept.file().type();
        String name = kept.file().digest().toString().substring(0, 16) + "." + type.extension();
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type.mediaType())
                .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .sendFile(kept.path().toString())
                .onFailure(context::fail);
    }
}
