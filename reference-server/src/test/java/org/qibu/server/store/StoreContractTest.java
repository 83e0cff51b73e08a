package org.qibu.server.store;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.store.Addition;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.History;
import org.qibu.approval.store.Request;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamStore;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.keys.MasterKey;
import org.qibu.testkit.StreamStoreContract;

/** The server's own store keeps what it asks of a county's: its appends do more, and no less. */
class StoreContractTest extends StreamStoreContract {
    @TempDir
    private Path keys;

    @Override
    protected StreamStore open() {
        return new OneStream(new JooqFactStore(
                TestDatabase.get().queries(),
                MasterKey.openOrMake(keys.resolve("master.key")),
                new Projections(ImmutableList.of())));
    }

    /** The server's store as the port has it: one stream, and the head kept as the answer to the request. */
    private record OneStream(FactStore facts) implements StreamStore {
        @Override
        public <E> History<E> read(StreamId<E> stream) {
            return facts.read(stream);
        }

        @Override
        public Optional<Head> done(StreamId<?> stream, Request request) {
            return facts.answered(stream.county(), to(stream, request)).map(answer -> head(stream, answer));
        }

        @Override
        public <E> Head append(Addition<E> addition) {
            StreamId<E> stream = addition.stream();
            String version = Integer.toString(addition.after().version());
            try {
                facts.append(Append.on(stream.at(addition.seen()))
                        .with(stream, addition.facts())
                        .answering(to(stream, addition.request()), new Answer(200, "", "text/plain", version)));
                return addition.after();
            } catch (AlreadyAnsweredException before) {
                return head(stream, before.answer());
            }
        }

        private static Answer.To to(StreamId<?> stream, Request request) {
            return new Answer.To("append " + stream.name(), request.key(), request.digest());
        }

        private static Head head(StreamId<?> stream, Answer answer) {
            return stream.at(Integer.parseInt(answer.body()));
        }
    }
}
