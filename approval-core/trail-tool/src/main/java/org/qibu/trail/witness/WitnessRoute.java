package org.qibu.trail.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import org.qibu.approval.trail.Verdict;
import org.qibu.approval.trail.note.Witness;

/** The one call of a witness, {@code POST /add-checkpoint}, in the order of checks that C2SP tlog-witness has. */
final class WitnessRoute implements HttpHandler {
    /** 63 hashes and a checkpoint with a hundred signatures are half of it. */
    private static final int LONGEST_BODY = 64 * 1024;

    private static final String PLAIN = "text/plain; charset=utf-8";

    private final Map<String, CosignedLog> logs;
    private final InstantSource clock;

    WitnessRoute(Map<String, CosignedLog> logs, InstantSource clock) {
        this.logs = Map.copyOf(logs);
        this.clock = clock;
    }

    private record Reply(int status, String type, String body) {
        static Reply plain(int status, String text) {
            return new Reply(status, PLAIN, text + "\n");
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            Reply reply = reply(exchange);
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        } finally {
            exchange.close();
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
            return Reply.plain(404, "没有这个地址，见证只有 POST /add-checkpoint");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return Reply.plain(405, "只接受POST");
        }
        byte[] body;
        try (InputStream asked = exchange.getRequestBody()) {
            body = asked.readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                return Reply.plain(413, "请求超过" + LONGEST_BODY + "字节");
            }
        }
        AddCheckpoint asked;
        try {
            asked = AddCheckpoint.parse(body);
        } catch (IllegalArgumentException malformed) {
            return Reply.plain(400, "请求不合格式：" + malformed.getMessage());
        }
        CosignedLog log = logs.get(asked.checkpoint().origin());
        if (log == null) {
            return Reply.plain(404, "不认识的日志：" + asked.checkpoint().origin());
        }
        try {
            return reply(log.look(asked, clock.instant()), asked);
        } catch (UncheckedIOException notKept) {
            // What is not on the disk was not seen, and is not cosigned.
            return Reply.plain(500, "没能记下，因此不签：" + notKept.getMessage());
        }
    }

    private static Reply reply(Witness.Answer answer, AddCheckpoint asked) {
        long size = asked.checkpoint().tree().size();
        if (answer instanceof Witness.Answer.NotTheLogs) {
            return Reply.plain(403, "检查点上没有这个日志的有效签名");
        }
        if (asked.from() > size) {
            return Reply.plain(400, "old " + asked.from() + "比检查点的" + size + "条还多");
        }
        if (answer instanceof Witness.Answer.BeginsElsewhere elsewhere) {
            return conflict(elsewhere.seen());
        }
        if (answer instanceof Witness.Answer.Inconsistent inconsistent) {
            // Of the same size and with an empty proof, what differs is the root: the two histories themselves.
            return asked.from() == size && inconsistent.why() == Verdict.OLDER_ROOT_DIFFERS
                    ? conflict(size)
                    : Reply.plain(422, "一致性证明不成立：" + inconsistent.why().text());
        }
        return new Reply(200, PLAIN, ((Witness.Answer.Cosigned) answer).signature() + "\n");
    }

    private static Reply conflict(long size) {
        return new Reply(409, "text/x.tlog.size", size + "\n");
    }
}
