package org.qibu.server.crash;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.qibu.server.access.Role;
import org.qibu.server.api.Builder;
import org.qibu.server.api.Client;
import org.qibu.server.api.Client.Reply;

/** What was asked of the server and what it acknowledged: the books of the other side, to be held against it. */
final class Books {
    private final Map<Act, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<Act> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger askedAgain = new AtomicInteger();

    /** What is acted on. */
    enum Kind {
        PROJECT("项目登记", Role.BUILDER),
        FILING("申报", Role.BUILDER),
        RECEIPT("收件凭证", Role.WINDOW_CLERK);

        private final String text;
        private final Role role;

        Kind(String text, Role role) {
            this.text = text;
            this.role = role;
        }

        String text() {
            return text;
        }
    }

    /**
     * One act as it was sent; under its key it can be sent again word for word.
     *
     * @param of the project or submission that it is about; empty of a project that is registered
     */
    record Act(Kind kind, String of, String path, Optional<JsonObject> body, String key) {
        static Act register(String name) {
            return new Act(Kind.PROJECT, "", "projects", Optional.of(Builder.registration(name)), newKey());
        }

        static Act file(String project, JsonObject filing) {
            return new Act(Kind.FILING, project, "projects/" + project + "/submissions", Optional.of(filing), newKey());
        }

        static Act receive(String submission) {
            return new Act(
                    Kind.RECEIPT, submission, "submissions/" + submission + "/receipt", Optional.empty(), newKey());
        }

        Reply send(Desks at) {
            Client client = at.of(kind.role);
            return body.map(said -> client.act(path, said, key)).orElseGet(() -> client.act(path, key));
        }

        private static String newKey() {
            return UUID.randomUUID().toString();
        }
    }

    /** The two who ask: a builder, and the clerk at the window. */
    record Desks(Builder builder, Client clerk) {
        static Desks at(String address) {
            return new Desks(Builder.at(address), Client.as(address, Role.WINDOW_CLERK, ""));
        }

        Client of(Role role) {
            return role == Role.BUILDER ? builder.client() : clerk;
        }
    }

    /**
     * Asks, and writes down what is acknowledged.
     *
     * @return the id of what was written
     * @throws AssertionError if the connection breaks or the server says that it cannot: nothing was acknowledged
     */
    String ask(Desks at, Act act) {
        unanswered.add(act);
        String id = act.send(at).id();
        acknowledged.put(act, id);
        unanswered.remove(act);
        return id;
    }

    /** Asks again, under its key, for everything no answer came to, however far it had come. */
    void askAgain(Desks at) {
        for (Act act : ImmutableList.copyOf(unanswered)) {
            ask(at, act);
            askedAgain.incrementAndGet();
        }
    }

    /** What was acknowledged of a kind, with the id it was given. */
    ImmutableMap<Act, String> acknowledged(Kind kind) {
        return acknowledged().entrySet().stream()
                .filter(each -> each.getKey().kind() == kind)
                .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everything that was acknowledged, with the id it was given. */
    ImmutableMap<Act, String> acknowledged() {
        return ImmutableMap.copyOf(acknowledged);
    }

    /** How much had to be asked for again. */
    int askedAgain() {
        return askedAgain.get();
    }
}
