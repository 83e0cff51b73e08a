package org.qibu.server.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qibu.server.access.Operation;

/**
 * Takes the bytes of an upload into a file of its own, bounded while they arrive, before anything else is done with the
 * request; memory holds a few buffers, however large the file and however many come at once.
 *
 * @param folder where the bytes wait until the desk has kept or refused them
 * @param limit the most bytes taken
 */
public record Uploads(Path folder, long limit) implements Handler<RoutingContext> {
    /** The media type of an upload's body: what it really is, its content tells. */
    public static final String MEDIA_TYPE = "application/octet-stream";

    private static final String TAKEN = "qibu.taken";

    /** The file with the bytes of the request. */
    public static Path taken(RoutingContext context) {
        return context.get(TAKEN);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        SignIn.caller(context).require(Operation.UPLOAD_FILE);
        String type = request.getHeader("Content-Type");
        if (type == null || !type.startsWith(MEDIA_TYPE)) {
            context.fail(415);
            return;
        }
        request.pause();
        FileSystem files = context.vertx().fileSystem();
        Later.answer(context, files.createTempFile(folder.toString(), "upload-", "", "rw-------"), name -> {
            context.addEndHandler(ended -> files.delete(name));
            Later.answer(
                    context,
                    files.open(name, new OpenOptions().setRead(false)),
                    file -> take(context, Path.of(name), file));
        });
    }

    private void take(RoutingContext context, Path name, AsyncFile file) {
        HttpServerRequest request = context.request();
        long[] taken = {0};
        List<Throwable> failed = new ArrayList<>();
        request.handler(bytes -> {
            taken[0] += bytes.length();
            if (taken[0] > limit) {
                request.handler(ignored -> {}).endHandler(ignored -> {});
                file.close();
                context.fail(413);
            } else {
                write(request, file, bytes).onFailure(failed::add);
            }
        });
        request.exceptionHandler(broken -> file.close());
        request.endHandler(ended ->
                file.flush().eventually(file::close).onComplete(closed -> goOn(context, name, closed, failed)));
        request.resume();
    }

    private static Future<Void> write(HttpServerRequest request, AsyncFile file, Buffer bytes) {
        Future<Void> written = file.write(bytes);
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(drained -> request.resume());
        }
        return written;
    }

    /** A file of which a part could not be written is no file, however well it was closed. */
    private static void goOn(RoutingContext context, Path name, AsyncResult<Void> closed, List<Throwable> failed) {
        if (closed.failed() || !failed.isEmpty()) {
            context.fail(closed.failed() ? closed.cause() : failed.get(0));
        } else {
            context.put(TAKEN, name);
            context.next();
        }
    }
}
