package org.qibu.server.api;

import com.google.common.hash.HashCode;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qibu.server.access.Operation;
import org.qibu.server.desk.filing.FilingDesk;
import org.qibu.server.files.StoredFile;
import org.qibu.server.http.ContractRouter;
import org.qibu.server.http.Downloads;
import org.qibu.server.http.Later;
import org.qibu.server.http.RecordJson;
import org.qibu.server.http.Uploads;
import org.qibu.server.http.Workers;

/** Files: kept before they are handed in, served to whoever may see what they were handed in with. */
final class FileRoutes {
    private final FilingDesk desk;
    private final Workers workers;

    FileRoutes(FilingDesk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
    }

    void mount(ContractRouter router) {
        router.on(Operation.UPLOAD_FILE, this::upload).on(Operation.DOWNLOAD_FILE, this::download);
    }

    private void upload(RoutingContext context) {
        Later.answer(
                context,
                workers.run(() -> keep(Call.of(context, Operation.UPLOAD_FILE), Uploads.taken(context))),
                kept -> {
                    context.response().setStatusCode(201).putHeader("Location", "/v1/files/" + kept.digest());
                    context.json(RecordJson.of(kept));
                });
    }

    private StoredFile keep(Call call, Path taken) {
        try (InputStream content = Files.newInputStream(taken)) {
            return desk.keep(call.caller(), call.asked().query("name").orElseThrow(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void download(RoutingContext context) {
        Later.answer(
                context,
                workers.run(() -> {
                    Call call = Call.of(context, Operation.DOWNLOAD_FILE);
                    return desk.open(call.caller(), call.asked().path("digest", HashCode::fromString));
                }),
                kept -> Downloads.send(context, kept));
    }
}
