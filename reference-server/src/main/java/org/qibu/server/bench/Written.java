package org.qibu.server.bench;

import io.vertx.core.json.JsonObject;
import org.qibu.server.store.Answer;

/**
 * What an act wrote: where it can be read and how far that life has come.
 *
 * @param kind {@code projects}, {@code submissions} or {@code county-notices}
 * @param id its id
 * @param version the number of facts of that life, this act's included
 */
public record Written(String kind, String id, int version) {
    /** The address of what was written, below the API's root. */
    public String location() {
        return "/v1/" + kind + "/" + id;
    }

    /** What is answered, now and to a retry. */
    Answer answer() {
        return new Answer(201, location(), "application/json", body().encode());
    }

    /** The body of the answer. */
    public JsonObject body() {
        return new JsonObject().put("kind", kind).put("id", id).put("version", version);
    }

    /** Reads what was answered the first time. */
    static Written of(Answer answer) {
        JsonObject body = new JsonObject(answer.body());
        return new Written(body.getString("kind"), body.getString("id"), body.getInteger("version"));
    }
}
