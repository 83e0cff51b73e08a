package org.qibu.server.store;

import static org.qibu.server.schema.Tables.ANSWERED;

import com.google.common.hash.HashCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.KeyReusedException;
import org.qibu.server.schema.tables.records.AnsweredRecord;

/** What was answered to requests that may come again. */
final class Answers {
    private Answers() {}

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
