package org.qibu.server.console.filing;

import com.google.common.hash.HashCode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.desk.filing.FilingDesk.Kept;
import org.qibu.server.http.Downloads;

/** A kept file as it was handed in (材料下载). */
public final class FilePages {
    private static final String DIGEST = "[0-9a-f]{64}";

    private final Desk desk;

    public FilePages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, "/files/:digest", this::download);
    }

    private Runnable download(RoutingContext context, Caller caller) {
        caller.require(Operation.DOWNLOAD_FILE);
        String digest = context.pathParam("digest");
        if (!digest.matches(DIGEST)) {
            throw new NotFoundException("文件", digest);
        }
        Kept kept = desk.desks().filings().open(caller, HashCode.fromString(digest));
        return () -> Downloads.send(context, kept);
    }
}
