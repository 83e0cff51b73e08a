package org.qibu.server.store;

import static org.qibu.server.schema.Tables.ANSWERED;

import com.google.common.hash.HashCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.KeyReusedException;
import org.qibu.server.schema.tables.records.AnsweredRecord;

/** What was answered to requests that may come again. */
final class Answers {
    private Answers() {}

    /** Keeps the answer; waits for another transaction that is keeping one for the same key, and gives way to it. */
    static void claim(DSLContext transaction, DivisionCode county, Append.Answered answered) {
        Answer.To request = answered.request();
        Answer answer = answered.answer();
        int kept = transaction
                .insertInto(ANSWERED)
                .set(ANSWERED.COUNTY, county.value())
                .set(ANSWERED.SCOPE, request.scope())
                .set(ANSWERED.KEY, request.key())
                .set(ANSWERED.REQUEST, request.request().asBytes())
                .set(ANSWERED.STATUS, answer.status())
                .set(ANSWERED.LOCATION, answer.location())
                .set(ANSWERED.CONTENT_TYPE, answer.contentType())
                .set(ANSWERED.BODY, answer.body().getBytes(StandardCharsets.UTF_8))
                .set(ANSWERED.AT, DSL.currentOffsetDateTime())
                .onConflictDoNothing()
                .execute();
        if (kept == 0) {
            throw new AlreadyAnsweredException(
                    find(transaction, county, request).orElseThrow());
        }
    }

    static Optional<Answer> find(DSLContext queries, DivisionCode county, Answer.To request) {
        Optional<AnsweredRecord> found = queries.selectFrom(ANSWERED)
                .where(
                        ANSWERED.COUNTY.eq(county.value()),
                        ANSWERED.SCOPE.eq(request.scope()),
                        ANSWERED.KEY.eq(request.key()))
                .fetchOptional();
        if (found.filter(row -> !HashCode.fromBytes(row.getRequest()).equals(request.request()))
                .isPresent()) {
            throw new KeyReusedException(request.key());
        }
        return found.map(Answers::answer);
    }

    private static Answer answer(AnsweredRecord row) {
        return new Answer(
                row.getStatus(),
                row.getLocation(),
                row.getContentType(),
                new String(row.getBody(), StandardCharsets.UTF_8));
    }
}
