package org.qibu.server.api;

import com.google.common.hash.Hashing;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.picture.Layout;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.http.Asked;
import org.qibu.server.http.SignIn;
import org.qibu.server.paging.Part;
import org.qibu.server.paging.Place;
import org.qibu.server.store.Answer;

/**
 * One request of the contract: what it asks, who asks, and, where it is an act, under which key it may be sent again.
 *
 * @param acting the caller with the request's key; without one where the operation takes none
 */
record Call(Asked asked, Caller caller, Acting acting) {
    private static final String KEY = "Idempotency-Key";

    static Call of(RoutingContext context, Operation operation) {
        Asked asked = Asked.of(context);
        Caller caller = SignIn.caller(context);
        Optional<Answer.To> request = asked.header(KEY).map(key -> to(context, operation, caller, key));
        return new Call(asked, caller, new Acting(caller, request));
    }

    ProjectId project() {
        return asked.path("project", ProjectId::of);
    }

    SubmissionId submission() {
        return asked.path("submission", SubmissionId::of);
    }

    MatterId matter() {
        return asked.path("matter", MatterId::of);
    }

    /** What part of a list is asked for. */
    Part part() {
        return new Part(asked.query("rows", Integer::valueOf).orElse(Part.USUAL), asked.query("place", Place::parse));
    }

    Layout layout() {
        return asked.query("layout", Layout::valueOf).orElse(Layout.WIDE);
    }

    /** The same key of somebody else, or for something else, is another key; with another content it is refused. */
    private static Answer.To to(RoutingContext context, Operation operation, Caller caller, String key) {
        Buffer body = Optional.ofNullable(context.body().buffer()).orElseGet(Buffer::buffer);
        var request = Hashing.sha256()
                .newHasher()
                .putString(context.request().path(), StandardCharsets.UTF_8)
                .putChar('\n')
                .putBytes(body.getBytes())
                .hash();
        return new Answer.To(caller.actor() + "/" + operation.id(), key, request);
    }
}
